import escapeHTML from 'escape-html';

/** What a block of a rich text holds, which whoever sends it by REST may have filled with anything. */
export type BlockFields = Record<string, unknown>;

/** A quote as a figure: paragraphs, then the speaker's name and title. Nothing for one without words. */
export function quoteHtml({ text, name, title }: BlockFields): string {
  const paragraphs = words(text)
    .split(/\n+/)
    .flatMap((line) => (line.trim() === '' ? [] : [`<p>${escapeHTML(line.trim())}</p>`]));
  if (paragraphs.length === 0) return '';
  const speaker = [words(name) && `<strong>${escapeHTML(words(name))}</strong>`, escapeHTML(words(title))];
  const said = speaker.filter(Boolean).join(', ');
  const caption = said && `<figcaption>${said}</figcaption>`;
  return `<figure><blockquote>${paragraphs.join('')}</blockquote>${caption}</figure>`;
}

/** A fact box as an aside under its heading. @param facts clean HTML */
export function factBoxHtml({ heading }: BlockFields, facts: string): string {
  const title = words(heading) && `<h2>${escapeHTML(words(heading))}</h2>`;
  return title || facts ? `<aside>${title}${facts}</aside>` : '';
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
