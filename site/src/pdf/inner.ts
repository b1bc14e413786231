/**
 * What of PDFKit is needed beyond its types. PDFKit 0.20 makes tagged documents, but leaves some rules of PDF/UA-1 to its
 * users; what is done about each stands where it is done.
 */
interface Inner {
  info: Record<string, unknown>;
  page: { annotations: Reference[] };
  _addInfo: () => void;
  _root: {
    data: {
      AcroForm: { data: { Fields: Reference[] } };
      ViewerPreferences: { data: Record<string, unknown> };
    };
  };
  _acroform: { fonts: Record<string, unknown> };
  _font: { font: Typeface };
  /** By name; `unicode`: which characters each letter of an embedded font stands for. */
  _fontFamilies: Record<string, { unicode?: number[][] }>;
  annotate: (x: number, y: number, width: number, height: number, options: Record<string, unknown>) => void;
  ref: (data: Record<string, unknown>) => Reference;
}

export interface Reference {
  data: Record<string, unknown>;
  end: (chunk?: Uint8Array | string) => void;
}

/** A font as fontkit reads it; measures are in its own units. */
export interface Typeface {
  postscriptName: string;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  italicAngle: number;
  bbox: { minX: number; minY: number; maxX: number; maxY: number };
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  glyphForCodePoint: (codePoint: number) => { advanceWidth: number };
}

/** The document with what its types leave out. */
export function inner(document: PDFKit.PDFDocument): Inner {
  return document as unknown as Inner;
}

/** What is written of an element of the structure. */
export function dictionaryOf(element: PDFKit.PDFStructureElement): Record<string, unknown> {
  return (element as unknown as { dictionary: Reference }).dictionary.data;
}

/** A string of a PDF: PDFKit takes a plain one for a name. */
export const pdfString = (text: string): unknown => Object(text);
