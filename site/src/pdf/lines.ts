import type { GuidanceLanguage } from '@pressjour/contract';
import { directionOf } from '@pressjour/contract';
import { type Direction, isRightToLeft } from './bidi.ts';
import { decorate, drawPiece, type Element, ink, link, makeRoom, type Sheet } from './document.ts';
import { pdfString } from './inner.ts';
import { type Cut, linesOf, type Piece, placed, type Run } from './runs.ts';

/** Where text is set on a page, in points. */
export interface Column {
  left: number;
  width: number;
}

export interface Setting {
  column: Column;
  size: number;
  colour?: string;
  /** Points from line to line. */
  leading?: number;
}

/** Of the site's typeface, in sizes of the text: from the top of a line to its base, and to its lowest. */
const [toBase, toLowest] = [0.95, 1.175];

/** One text, in lines, under a tag of its own. `lang`: where it is not the document's language. */
export function setText(
  sheet: Sheet,
  {
    tag,
    lang,
    runs,
    parent,
    setting,
  }: { tag: string; lang?: GuidanceLanguage; runs: Run[]; parent: Element; setting: Setting },
): void {
  const element = sheet.pdf.struct(tag, lang === undefined ? {} : { lang });
  parent.add(element);
  const direction = lang === undefined ? sheet.direction : directionOf(lang);
  setLines(sheet, { runs, direction, element, setting });
  element.end();
}

/** Lines of a text, in an element that is there. They begin where those of the document do, whichever way they are read themselves. */
export function setLines(
  sheet: Sheet,
  {
    runs,
    direction,
    element,
    setting,
  }: { runs: Run[]; direction: Direction; element: Element; setting: Setting },
): void {
  const { column, size, leading = size * sheet.leading } = setting;
  const measure = (text: string, cut: Cut) => sheet.measure(text, cut, size);
  const { width } = column;
  const links = openLinks(sheet, element);
  const isRight = sheet.direction === 'rtl';
  for (const line of linesOf({ cuts: sheet.cut(runs, direction), width, measure })) {
    const { page: before } = sheet.pdf;
    makeRoom(sheet, leading);
    if (sheet.pdf.page !== before) links.close();
    for (const piece of placed(line, { width, direction, isRight, measure })) {
      setPiece(sheet, { piece, links, setting: { ...setting, leading } });
    }
    sheet.y += leading;
  }
  links.close();
}

function setPiece(
  sheet: Sheet,
  {
    piece,
    links,
    setting,
  }: { piece: Piece & { x: number }; links: Links; setting: Setting & { leading: number } },
): void {
  const { column, size, colour = ink, leading } = setting;
  const { pdf } = sheet;
  const { href, visibleWidth: width } = piece;
  const top = sheet.y + (leading - size * toLowest) / 2;
  const x = column.left + piece.x;
  const element = links.of(href);
  const draw = () => {
    pdf.fillColor(href === null ? colour : link);
    drawPiece(sheet, { piece, x, y: top + size * toBase, size });
  };
  element.add(isRightToLeft(piece.level) ? inReadingOrder(sheet, piece.text, draw) : draw);
  if (href === null) return;
  const at = isRightToLeft(piece.level) ? x + piece.width - width : x;
  decorate(sheet, () => {
    pdf.moveTo(at, top + size * 1.12).lineTo(at + width, top + size * 1.12);
    pdf.lineWidth(0.6).strokeColor(link).stroke();
  });
  links.place({ x: at, y: sheet.y, width, height: leading, href, words: piece.text.trim() });
}

/**
 * What is drawn from its left end and read from its right says what it reads (ISO 32000-1, 14.9.4): in the structure, for readers of
 * tags. Said within the page, programs that go by the place of letters would turn it once more.
 */
function inReadingOrder({ pdf }: Sheet, text: string, draw: () => void): Element {
  const span = pdf.struct('Span', { actual: text }, draw);
  span.end();
  return span;
}

interface Links {
  /** Where a piece is to be tagged: in the link that it belongs to, or in the text itself. */
  of: (href: string | null) => Element;
  place: (area: { x: number; y: number; width: number; height: number; href: string; words: string }) => void;
  close: () => void;
}

/** A link that goes on in the next line is one link; on the next page it is another, since an area is of one page. */
function openLinks({ pdf }: Sheet, element: Element): Links {
  let open: { href: string; tag: Element } | null = null;
  const close = () => {
    open?.tag.end();
    open = null;
  };
  return {
    of(href) {
      if (open !== null && open.href !== href) close();
      if (href === null) return element;
      if (open === null) {
        open = { href, tag: pdf.struct('Link') };
        element.add(open.tag);
      }
      return open.tag;
    },
    place({ x, y, width, height, href, words }) {
      const options = { structParent: open?.tag, Contents: pdfString(words) };
      pdf.link(x, y, width, height, href, options as object);
    },
    close,
  };
}
