import type { Block } from './blocks.ts';
import { decorate, type Element, link, makeRoom, page, ruleColour, type Sheet, soft } from './document.ts';
import { type Column, setLines, setText } from './lines.ts';
import type { Run } from './runs.ts';

export const wholeWidth: Column = { left: page.margin, width: page.width - 2 * page.margin };

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
  makeRoom(sheet, size * 1.3 + 3 * body * sheet.leading);
  const words = sheet
    .cut(runs, sheet.direction)
    .map(({ text }) => text)
    .join('');
  if (level < 3) sheet.pdf.outline.addItem(words);
  const bold = runs.map((run) => ({ ...run, face: 'bold' as const }));
  setText(sheet, {
    tag: `H${level}`,
    runs: bold,
    parent,
    setting: { column, size, leading: size * (sheet.leading - 0.2) },
  });
  sheet.y += level === 1 ? 8 : 3;
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
  const within = inset(sheet, column, 18);
  for (const [at, blocks] of items.entries()) {
    if (at > 0) sheet.y += 3;
    makeRoom(sheet, body * sheet.leading);
    const [item, label, text] = [pdf.struct('LI'), pdf.struct('Lbl'), pdf.struct('LBody')];
    list.add(item);
    item.add(label);
    const { y } = sheet;
    setLines(sheet, {
      runs: [{ text: isOrdered ? `${at + 1}. ` : '• ', face: 'regular', href: null }],
      direction: sheet.direction,
      element: label,
      setting: { column: inset(sheet, column, 3), size: body, colour: soft },
    });
    sheet.y = y;
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
  makeRoom(sheet, 3 * body * sheet.leading);
  const tag = pdf.struct(block === 'quote' ? 'BlockQuote' : 'Sect');
  parent.add(tag);
  const within = inset(sheet, column, 14);
  const bar = sheet.direction === 'rtl' ? column.left + column.width - 1 : column.left + 1;
  for (const [at, inside] of blocks.entries()) {
    if (at > 0) sheet.y += 5;
    let top = sheet.y;
    const { page: before } = pdf;
    setBlock(sheet, { block: inside, parent: tag, column: within });
    if (pdf.page !== before) top = page.margin;
    decorate(sheet, () => {
      pdf.moveTo(bar, top - (at > 0 ? 5 : 0)).lineTo(bar, sheet.y);
      pdf.lineWidth(2).strokeColor(link).stroke();
    });
  }
  tag.end();
}

/** A column that begins further in, from where lines begin. */
function inset({ direction }: Sheet, { left, width }: Column, by: number): Column {
  return { left: direction === 'rtl' ? left : left + by, width: width - by };
}

function setRule(sheet: Sheet, { left, width }: Column): void {
  makeRoom(sheet, 12);
  decorate(sheet, (pdf) => {
    pdf.moveTo(left, sheet.y + 6).lineTo(left + width, sheet.y + 6);
    pdf.lineWidth(0.6).strokeColor(ruleColour).stroke();
  });
  sheet.y += 12;
}
