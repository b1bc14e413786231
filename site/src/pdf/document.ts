import { buffer } from 'node:stream/consumers';
import { directionOf, type GuidanceLanguage, type PressBox } from '@pressjour/contract';
import PDFDocument from 'pdfkit';
import { asShaped, type Direction, isOneShape } from './bidi.ts';
import { fontName, hasCharacter, mannerOf, nameAsOne, registerFonts, typefacesFor } from './fonts.ts';
import { dictionaryOf, inner } from './inner.ts';
import { cutsOf } from './letters.ts';
import type { Cut, Run } from './runs.ts';

export type Element = PDFKit.PDFStructureElement;

/** In points, 72 to the inch. */
export const page = { width: 595.28, height: 841.89, margin: 52, foot: 66 };
export const ink = '#15191c';
export const soft = '#454b4f';
export const link = '#0b4a74';
export const ruleColour = '#7b8286';

export interface Sheet {
  pdf: PDFKit.PDFDocument;
  /** What everything that is read stands in, in the order of reading. */
  root: Element;
  /** Where the next line begins. */
  y: number;
  /** Which way the document is read: where lines begin. */
  direction: Direction;
  /** From line to line, in sizes of the text. */
  leading: number;
  /** Runs of a paragraph that is read in a direction, as they can be drawn. */
  cut: (runs: Run[], direction: Direction) => Cut[];
  /** How wide a text is in the font of a cut. */
  measure: (text: string, cut: Cut, size: number) => number;
}

/**
 * Begins a tagged document: PDF/UA-1 as veraPDF reads ISO 14289-1. Its bytes follow from what is handed over alone.
 * @param date the instant that the document says it was made at
 */
export function openSheet({
  title,
  language,
  press,
  date,
}: {
  title: string;
  language: GuidanceLanguage;
  press: PressBox;
  date: string;
}): Sheet {
  const made = new Date(date);
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    // No Helvetica, which would not be embedded.
    font: '',
    size: [page.width, page.height],
    margin: 0,
    info: {
      Title: title,
      Author: press.organisation,
      Creator: 'Pressjour',
      CreationDate: made,
      ModDate: made,
    },
  });
  // `subset: 'PDF/UA'` would add this too, and with it a CIDSet to each font that veraPDF refuses (7.21.4.2).
  pdf.appendXML(
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  );
  escapeMetadata(pdf);
  registerFonts(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.addPage();
  const direction = directionOf(language);
  if (direction === 'rtl') turn(pdf, root);
  const typefaces = typefacesFor(language);
  return {
    pdf,
    root,
    y: page.margin,
    direction,
    leading: mannerOf(language).leading,
    cut: (runs, of) =>
      cutsOf(runs, {
        direction: of,
        typefaces,
        has: (typeface, character) => hasCharacter(pdf, typeface, character),
      }),
    measure: (text, cut, size) => {
      const shaped = { ...cut, text };
      pdf.font(fontName(cut)).fontSize(size);
      return pdf.widthOfString(asShaped(text, cut.level), shaping(shaped));
    },
  };
}

/** Draws a piece of a line from its left end, on its base line, in the colour that is set. */
export function drawPiece(
  { pdf }: Sheet,
  { piece, x, y, size }: { piece: Cut; x: number; y: number; size: number },
): void {
  const shaped = asShaped(piece.text, piece.level);
  pdf.font(fontName(piece)).fontSize(size);
  pdf.text(shaped, x, y, { lineBreak: false, baseline: 'alphabetic', ...shaping(piece) });
}

/** PDFKit sets word by word from left to right unless it is told of features, were there none. */
function shaping(piece: Pick<Cut, 'text' | 'level'>): { features?: [] } {
  return isOneShape(piece) ? { features: [] } : {};
}

/** Says to readers that pages and lines go from right to left (ISO 32000-1, tables 150 and 344). */
function turn(pdf: PDFKit.PDFDocument, root: Element): void {
  inner(pdf)._root.data.ViewerPreferences.data.Direction = 'R2L';
  dictionaryOf(root).A = { O: 'Layout', WritingMode: 'RlTb' };
}

/** Ends the document and gives its bytes. */
export async function bytesOf({ pdf, root }: Sheet): Promise<Uint8Array> {
  root.end();
  nameAsOne(pdf);
  const bytes = buffer(pdf);
  pdf.end();
  return bytes;
}

/** Makes room for a height: on this page, or at the top of the next. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= page.height - page.foot) return;
  sheet.pdf.addPage();
  sheet.y = page.margin;
}

/** Draws what is looked at and never read out. */
export function decorate({ pdf }: Sheet, draw: (pdf: PDFKit.PDFDocument) => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw(pdf);
  pdf.endMarkedContent();
}

/** PDFKit writes title and author into the XML of the metadata as they are. */
function escapeMetadata(pdf: PDFKit.PDFDocument): void {
  const within = inner(pdf);
  const addInfo = within._addInfo.bind(pdf);
  within._addInfo = () => {
    const { info } = within;
    within.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value]),
    );
    addInfo();
    within.info = info;
  };
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');
