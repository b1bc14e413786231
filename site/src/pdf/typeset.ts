import type { Block } from './blocks.ts';
import {
  decorate,
  type Element,
  ink,
  link,
  makeRoom,
  page,
  ruleColour,
  type Sheet,
  soft,
} from './document.ts';
import type { Face } from './fonts.ts';
import { pdfString } from './inner.ts';
import { linesOf, type Piece, type Run } from './runs.ts';

/** Where text is set on a page, in points. */
export interface Column {
  left: number;
  width: number;
}

export const wholeWidth: Column = { left: page.margin, width: page.width - 2 * page.margin };

interface Setting {
  column: Column;
  size: number;
  colour?: string;
  /** Points from line to line. */
  leading?: number;
}

const body = 11;

/** Sets blocks below each other, each tagged for what it is. */
export function setBlocks(
  sheet: Sheet,
  { blocks, parent, column }: { blocks: Block[]; parent: Element; column: Column },
): void {
  for (const [at, block] of blocks.entries()) {
    if (at > 0) sheet.y += block.block === 'heading' ? 14 : 7;
    setBlock(sheet, { block, parent, column });
  }
}

function setBlock(
  sheet: Sheet,
  { block, parent, column }: { block: Block; parent: Element; column: Column },
): void {
  switch (block.block) {
    case 'heading':
      setHeading(sheet, { ...block, parent, column });
      break;
    case 'paragraph':
      setText(sheet, { tag: 'P', runs: block.runs, parent, setting: { column, size: body } });
      break;
    case 'list':
      setList(sheet, { ...block, parent, column });
      break;
    case 'rule':
      setRule(sheet, column);
      break;
    case 'quote':
    case 'aside':
      setApart(sheet, { ...block, parent, column });
  }
}

/** A heading stays with the first lines of what it heads. */
export function setHeading(
  sheet: Sheet,
  { level, runs, parent, column }: { level: 1 | 2 | 3; runs: Run[]; parent: Element; column: Column },
): void {
  const size = { 1: 24, 2: 15, 3: 12 }[level];
  makeRoom(sheet, size * 1.3 + 3 * body * 1.45);
  const words = runs.map(({ text }) => sheet.text(text)).join('');
  if (level < 3) sheet.pdf.outline.addItem(words);
  const bold = runs.map((run) => ({ ...run, face: 'bold' as const }));
  setText(sheet, { tag: `H${level}`, runs: bold, parent, setting: { column, size, leading: size * 1.25 } });
  sheet.y += level === 1 ? 8 : 3;
}

/** One text, in lines, under a tag of its own. `lang`: where it is not the document's language. */
export function setText(
  sheet: Sheet,
  {
    tag,
    lang,
    runs,
    parent,
    setting,
  }: { tag: string; lang?: string; runs: Run[]; parent: Element; setting: Setting },
): void {
  const element = sheet.pdf.struct(tag, lang === undefined ? {} : { lang });
  parent.add(element);
  setLines(sheet, { runs, element, setting });
  element.end();
}

function setLines(
  sheet: Sheet,
  { runs, element, setting }: { runs: Run[]; element: Element; setting: Setting },
): void {
  const { column, size, leading = size * 1.45 } = setting;
  const clean = runs.map((run) => ({ ...run, text: sheet.text(run.text) }));
  const measure = (words: string, face: Face) => sheet.measure(words, face, size);
  const links = openLinks(sheet, element);
  for (const line of linesOf({ runs: clean, width: column.width, measure })) {
    const { page: before } = sheet.pdf;
    makeRoom(sheet, leading);
    if (sheet.pdf.page !== before) links.close();
    setLine(sheet, { line, links, setting: { ...setting, leading } });
    sheet.y += leading;
  }
  links.close();
}

function setLine(
  sheet: Sheet,
  { line, links, setting }: { line: Piece[]; links: Links; setting: Setting & { leading: number } },
): void {
  const { column, size, colour = ink, leading } = setting;
  const { pdf } = sheet;
  const y = sheet.y + (leading - size * 1.175) / 2;
  let x = column.left;
  for (const piece of line) {
    const at = x;
    const target = links.of(piece.href);
    target.add(() => {
      pdf
        .font(piece.face)
        .fontSize(size)
        .fillColor(piece.href === null ? colour : link);
      pdf.text(piece.text, at, y, { lineBreak: false });
    });
    if (piece.href !== null) {
      const width = sheet.measure(piece.text.trimEnd(), piece.face, size);
      decorate(sheet, () => {
        pdf.moveTo(at, y + size * 1.12).lineTo(at + width, y + size * 1.12);
        pdf.lineWidth(0.6).strokeColor(link).stroke();
      });
      links.place({ x: at, y: sheet.y, width, height: leading, href: piece.href, words: piece.text.trim() });
    }
    x += piece.width;
  }
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

function setList(
  sheet: Sheet,
  {
    items,
    isOrdered,
    parent,
    column,
  }: { items: Block[][]; isOrdered: boolean; parent: Element; column: Column },
): void {
  const { pdf } = sheet;
  const list = pdf.struct('L');
  parent.add(list);
  const within = { left: column.left + 18, width: column.width - 18 };
  for (const [at, blocks] of items.entries()) {
    if (at > 0) sheet.y += 3;
    makeRoom(sheet, body * 1.45);
    const [item, label, text] = [pdf.struct('LI'), pdf.struct('Lbl'), pdf.struct('LBody')];
    list.add(item);
    item.add(label);
    const y = sheet.y + body * 0.1375;
    label.add(() => {
      pdf.font('regular').fontSize(body).fillColor(soft);
      pdf.text(isOrdered ? `${at + 1}. ` : '• ', column.left + 3, y, { lineBreak: false });
    });
    label.end();
    item.add(text);
    setBlocks(sheet, { blocks, parent: text, column: within });
    text.end();
    item.end();
  }
  list.end();
}

/** With a line at its side, on each page that it stands on. */
function setApart(
  sheet: Sheet,
  {
    block,
    blocks,
    parent,
    column,
  }: { block: 'quote' | 'aside'; blocks: Block[]; parent: Element; column: Column },
): void {
  const { pdf } = sheet;
  makeRoom(sheet, 3 * body * 1.45);
  const tag = pdf.struct(block === 'quote' ? 'BlockQuote' : 'Sect');
  parent.add(tag);
  const within = { left: column.left + 14, width: column.width - 14 };
  for (const [at, inside] of blocks.entries()) {
    if (at > 0) sheet.y += 5;
    let top = sheet.y;
    const { page: before } = pdf;
    setBlock(sheet, { block: inside, parent: tag, column: within });
    if (pdf.page !== before) top = page.margin;
    decorate(sheet, () => {
      pdf.moveTo(column.left + 1, top - (at > 0 ? 5 : 0)).lineTo(column.left + 1, sheet.y);
      pdf.lineWidth(2).strokeColor(link).stroke();
    });
  }
  tag.end();
}

function setRule(sheet: Sheet, { left, width }: Column): void {
  makeRoom(sheet, 12);
  decorate(sheet, (pdf) => {
    pdf.moveTo(left, sheet.y + 6).lineTo(left + width, sheet.y + 6);
    pdf.lineWidth(0.6).strokeColor(ruleColour).stroke();
  });
  sheet.y += 12;
}
