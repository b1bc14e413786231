import type { PowerOfAttorneyForm } from '@pressjour/contract';
import { calendars } from '../../text/calendar.ts';
import { texts } from '../../text/index.ts';
import {
  type MandateField,
  type MandatePart,
  type MandateTexts,
  mandateParts,
  mandateTexts,
  neededFields,
} from '../../text/mandate/index.ts';
import { printedTexts } from '../../text/printed.ts';
import type { TitledList } from '../../text/texts.ts';
import { localDate } from '../../words/local-time.ts';
import { phoneInWords } from '../../words/phone.ts';
import { bytesOf, type Element, makeRoom, openSheet, type Sheet, soft } from '../document.ts';
import { setFeet } from '../furniture.ts';
import { type Column, setText } from '../lines.ts';
import type { Run } from '../runs.ts';
import { setBlocks, setHeading, wholeWidth } from '../typeset.ts';
import { openForm, textField, tickBox, writingLine } from './fields.ts';

/** When the words of the form were last changed: to be moved with them. */
const edition = '2026-11-22';

const required: readonly MandateField[] = ['name', 'journalist', 'from', 'until'];
/** How many lines a field has room for; one unless said. */
const lines: Partial<Record<MandateField, number>> = { documents: 3, exceptions: 2 };
/** Fields that share a row with the one after them. */
const besideNext: readonly MandateField[] = ['name', 'journalist', 'from'];
const gap = 16;

/** The blank power of attorney as a tagged PDF whose fields can be filled in. */
export async function powerOfAttorneyForm(page: PowerOfAttorneyForm): Promise<Uint8Array> {
  const { language, press } = page;
  const { organisation } = press;
  const words = mandateTexts[language];
  const sheet = openSheet({ title: words.title, language, press, date: `${edition}T00:00:00Z` });
  openForm(sheet);
  const { root: parent } = sheet;
  const small = { column: wholeWidth, size: 10, colour: soft };
  say(sheet, parent, printedTexts[language].pressService(organisation), small);
  sheet.y += 6;
  setHeading(sheet, { level: 1, runs: [run(words.title)], parent, column: wholeWidth });
  say(sheet, parent, words.lead(organisation), { column: wholeWidth, size: 11 });
  say(sheet, parent, words.needed, small);
  for (const part of Object.keys(mandateParts) as MandatePart[]) setPart(sheet, { part, words });
  setConsent(sheet, { words, organisation });
  setSignature(sheet, words);
  setRules(sheet, page);
  sheet.y += 8;
  say(sheet, parent, words.edition(calendars[language].date(localDate(edition))), small);
  setFeet(sheet, { press, language });
  return bytesOf(sheet);
}

function setPart(sheet: Sheet, { part, words }: { part: MandatePart; words: MandateTexts }): void {
  const section = openSection(sheet, words.parts[part]);
  const fields: readonly MandateField[] = mandateParts[part];
  for (const [at, field] of fields.entries()) {
    const before = fields[at - 1];
    if (before !== undefined && besideNext.includes(before)) continue;
    const next = fields[at + 1];
    const row = besideNext.includes(field) && next !== undefined ? [field, next] : [field];
    setRow(sheet, { row, words, section });
  }
  section.end();
}

function setRow(
  sheet: Sheet,
  { row, words, section }: { row: MandateField[]; words: MandateTexts; section: Element },
): void {
  const columns = row.length === 1 ? [wholeWidth] : halves();
  const height = 8 + 15 * Math.max(...row.map((field) => lines[field] ?? 1));
  makeRoom(sheet, height + 36);
  const top = sheet.y;
  /** The fields of a row stand at one height, below the longest of their labels. */
  const below = Math.max(
    ...row.map((field) => {
      const { hint } = words.fields[field];
      return hint === '' ? 15 : 28;
    }),
  );
  for (const [at, field] of row.entries()) {
    const column = columns[at] ?? wholeWidth;
    const { hint } = words.fields[field];
    const label = marked(words, field);
    sheet.y = top;
    setLabel(sheet, { label, hint, section, column });
    textField(sheet, {
      name: field,
      label: [label, hint].filter((part) => part !== '').join('. '),
      area: { x: column.left, y: top + below, width: column.width, height },
      parent: section,
      isRequired: required.includes(field),
      isLong: (lines[field] ?? 1) > 1,
    });
  }
  sheet.y = top + below + height + 7;
}

/** What is needed is marked. */
function marked({ fields }: MandateTexts, field: MandateField): string {
  return neededFields.includes(field) ? `${fields[field].label} *` : fields[field].label;
}

function setLabel(
  sheet: Sheet,
  { label, hint, section, column }: { label: string; hint: string; section: Element; column: Column },
): void {
  const runs: Run[] = [{ ...run(label), face: 'bold' }];
  setText(sheet, { tag: 'P', runs, parent: section, setting: { column, size: 10, leading: 14 } });
  if (hint !== '') say(sheet, section, hint, { column, size: 9, colour: soft, leading: 12 });
}

function setConsent(
  sheet: Sheet,
  { words, organisation }: { words: MandateTexts; organisation: string },
): void {
  makeRoom(sheet, 150);
  const section = openSection(sheet, words.parts.consent);
  say(sheet, section, words.consent(organisation), { column: wholeWidth, size: 11 });
  sheet.y += 6;
  const comment = words.comment(organisation);
  const y = sheet.y + 1;
  const label = { left: wholeWidth.left + 24, width: wholeWidth.width - 24 };
  tickBox(sheet, {
    name: 'comment',
    label: comment,
    area: { x: wholeWidth.left, y, width: 14, height: 14 },
    parent: section,
  });
  say(sheet, section, comment, { column: label, size: 11 });
  sheet.y += 6;
  say(sheet, section, words.withdrawal(organisation), { column: wholeWidth, size: 11 });
  section.end();
}

function setSignature(sheet: Sheet, words: MandateTexts): void {
  makeRoom(sheet, 190);
  const section = openSection(sheet, words.parts.signature);
  const top = sheet.y;
  const [left, right] = halves();
  const fields = [
    { name: 'place', label: words.fields.place.label, column: left },
    { name: 'date', label: `${words.signature.date} *`, column: right },
  ];
  for (const { name, label, column } of fields) {
    sheet.y = top;
    setLabel(sheet, { label, hint: '', section, column });
    const area = { x: column.left, y: top + 15, width: column.width, height: 23 };
    textField(sheet, { name, label, area, parent: section, isRequired: false, isLong: false });
  }
  sheet.y = top + 38;
  for (const label of [`${words.signature.own} *`, words.signature.capitals, words.signature.several]) {
    sheet.y += 27;
    writingLine(sheet, { x: wholeWidth.left, width: wholeWidth.width });
    sheet.y += 2;
    say(sheet, section, label, { column: wholeWidth, size: 9, colour: soft, leading: 12 });
  }
  section.end();
}

/** What the page on powers of attorney says where the agency has written nothing of its own: the same lists. */
function setRules(sheet: Sheet, { language, press }: PowerOfAttorneyForm): void {
  const { must, should, limits } = texts[language].powerOfAttorney;
  makeRoom(sheet, 150);
  const top = sheet.y;
  const [left, right] = halves();
  setRuleList(sheet, { list: must, column: left });
  const below = sheet.y;
  sheet.y = top;
  setRuleList(sheet, { list: should, column: right });
  sheet.y = Math.max(below, sheet.y);
  setRuleList(sheet, { list: limits, column: wholeWidth });
  const { sending } = mandateTexts[language];
  const section = openSection(sheet, sending.title);
  const contact = { email: press.email, phone: phoneInWords(press.number, language) };
  say(sheet, section, sending.body(contact), { column: wholeWidth, size: 11 });
  section.end();
}

function setRuleList(sheet: Sheet, { list, column }: { list: TitledList; column: Column }): void {
  const section = openSection(sheet, list.title, column);
  const items = list.items.map((item) => [{ block: 'paragraph' as const, runs: [run(item)] }]);
  setBlocks(sheet, { blocks: [{ block: 'list', isOrdered: false, items }], parent: section, column });
  section.end();
}

function openSection(sheet: Sheet, title: string, column = wholeWidth): Element {
  sheet.y += 8;
  makeRoom(sheet, 90);
  const section = sheet.pdf.struct('Sect');
  sheet.root.add(section);
  setHeading(sheet, { level: 2, runs: [run(title)], parent: section, column });
  return section;
}

function halves(): [Column, Column] {
  const width = (wholeWidth.width - gap) / 2;
  return [
    { left: wholeWidth.left, width },
    { left: wholeWidth.left + width + gap, width },
  ];
}

function say(
  sheet: Sheet,
  parent: Element,
  words: string,
  setting: { column: Column; size: number; colour?: string; leading?: number },
): void {
  setText(sheet, { tag: 'P', runs: [run(words)], parent, setting });
}

const run = (text: string): Run => ({ text, face: 'regular', href: null });
