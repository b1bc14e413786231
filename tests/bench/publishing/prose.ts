/** Words of a press office in the mountains, by language. */
const words = {
  sv: 'isvägen väglaget sjön Ånn sprickor bärighet fordon trafiken stängs öppnas under natten vindstyrka mätning varning säkerhet entreprenör plogning råk stranden norra södra myndigheten räddningstjänsten kommunen länet förbättring kontroll beslut tillstånd höst vinter is tjocklek centimeter förare gods färja'.split(
    ' ',
  ),
  en: 'the ice road conditions lake Ånn cracks capacity vehicles traffic closes opens overnight wind measurement warning safety contractor ploughing lead shore northern southern agency rescue municipality county improvement inspection decision permit autumn winter ice thickness centimetres drivers freight ferry'.split(
    ' ',
  ),
} as const;

type Prose = keyof typeof words;

/** The same words for the same number. */
export function sentence(language: Prose, seed: number, length = 14): string {
  const list = words[language];
  const chosen = Array.from(
    { length },
    (_, at) => list[Math.abs(Math.imul(seed + 1, 2654435761) + at * 7 + ((at * seed) % 31)) % list.length],
  );
  const text = chosen.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Rich text as Payload's editor keeps it: two headings, a list and paragraphs, about 3 kB of words. */
export function richText(language: Prose, seed: number) {
  const node = (type: string, children: object[], more: object = {}) => ({
    type,
    children,
    direction: 'ltr',
    format: '',
    indent: 0,
    version: 1,
    ...more,
  });
  const text = (at: number, length: number) => ({
    type: 'text',
    text: sentence(language, seed * 31 + at, length),
    detail: 0,
    format: 0,
    mode: 'normal',
    style: '',
    version: 1,
  });
  const paragraph = (at: number) => node('paragraph', [text(at, 60)], { textFormat: 0, textStyle: '' });
  const item = (at: number) => node('listitem', [text(at, 8)], { value: at });
  return {
    root: node('root', [
      paragraph(1),
      node('heading', [text(2, 4)], { tag: 'h2' }),
      paragraph(3),
      paragraph(4),
      node('list', [item(1), item(2), item(3)], { listType: 'bullet', tag: 'ul', start: 1 }),
      node('heading', [text(5, 4)], { tag: 'h2' }),
      paragraph(6),
      paragraph(7),
      paragraph(8),
    ]),
  };
}
