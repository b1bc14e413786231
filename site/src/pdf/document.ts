import { buffer } from 'node:stream/consumers';
import type { GuidanceLanguage, PressBox } from '@pressjour/contract';
import PDFDocument from 'pdfkit';
import { drawable, type Face, registerFonts } from './fonts.ts';
import { inner } from './inner.ts';

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
  text: (words: string) => string;
  measure: (words: string, face: Face, size: number) => number;
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
  return {
    pdf,
    root,
    y: page.margin,
    text: (words) => drawable(pdf, words),
    measure: (words, face, size) => pdf.font(face).fontSize(size).widthOfString(words),
  };
}

/** Ends the document and gives its bytes. */
export async function bytesOf({ pdf, root }: Sheet): Promise<Uint8Array> {
  root.end();
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
