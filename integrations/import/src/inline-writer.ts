/**
 * Writes the inline content of a block: escaped text with single spaces, `strong`, `em`, `a` and `br`. Two line breaks
 * in a row begin a new paragraph, as mail programs and old newsrooms write it.
 */
export class InlineWriter {
  readonly #base: string | undefined;
  #paragraphs: string[] = [''];
  #open: string[] = [];
  #spaceWanted = false;
  #breaks = 0;

  constructor(base?: string) {
    this.#base = base;
  }

  text(value: string): void {
    for (const part of value.split(/([\s\u00a0]+)/)) {
      if (part === '') continue;
      if (/^[\s\u00a0]+$/.test(part)) this.#spaceWanted = true;
      else this.#write(escapeText(part));
    }
  }

  lineBreak(): void {
    this.#breaks += 1;
    this.#spaceWanted = false;
  }

  element(name: 'strong' | 'em', inside: () => void): void {
    this.#wrap(`<${name}>`, `</${name}>`, inside);
  }

  /** A link that leads nowhere allowed leaves its words. */
  link(href: string | undefined, inside: () => void): void {
    const address = this.#address(href);
    if (address === null) inside();
    else this.#wrap(`<a href="${escapeAttribute(address)}">`, '</a>', inside);
  }

  /** The paragraphs that have words, without tags that hold nothing. */
  paragraphs(): string[] {
    return this.#paragraphs.filter((text) => text !== '');
  }

  /** Opens its tag with the first word inside it, so that an empty element leaves no trace. */
  #wrap(opening: string, closing: string, inside: () => void): void {
    if (this.#open.includes(opening)) {
      inside();
      return;
    }
    this.#open.push(opening);
    const pending = this.#pending;
    pending.push(opening);
    inside();
    this.#open.pop();
    const index = pending.indexOf(opening);
    if (index >= 0) pending.splice(index, 1);
    else this.#append(closing);
  }

  #pending: string[] = [];

  #write(word: string): void {
    const current = this.#paragraphs.at(-1) ?? '';
    if (this.#breaks > 0 && current !== '') {
      if (this.#breaks > 1 && this.#open.length === 0) this.#paragraphs.push('');
      else this.#append('<br>');
    } else if (this.#spaceWanted && current !== '' && !current.endsWith('<br>')) {
      this.#append(' ');
    }
    this.#breaks = 0;
    this.#spaceWanted = false;
    this.#append(this.#pending.splice(0).join('') + word);
  }

  #append(text: string): void {
    const last = this.#paragraphs.length - 1;
    this.#paragraphs[last] = `${this.#paragraphs[last] ?? ''}${text}`;
  }

  #address(href: string | undefined): string | null {
    if (href === undefined) return null;
    const url = URL.parse(href.trim(), this.#base);
    return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
