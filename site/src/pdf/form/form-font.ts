import { fontFile, fontName } from '../fonts.ts';
import { inner, type Reference } from '../inner.ts';

const [first, last] = [32, 255];
/** FontDescriptor flags: letters of Latin scripts (ISO 32000-1, table 123). */
const nonsymbolic = 1 << 5;

/**
 * The typeface whole, for what readers will write: PDFKit keeps of a font the letters that the document has itself, and nobody could
 * then write another one. Every letter of Windows-1252, which has those of Swedish and English.
 */
export function formFont(pdf: PDFKit.PDFDocument): Reference {
  const within = inner(pdf.font(fontName({ typeface: 'public-sans', face: 'regular' })));
  const { font } = within._font;
  const scaled = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const bytes = fontFile('regular');
  const file = within.ref({ Length1: bytes.length });
  file.end(bytes);
  const { minX, minY, maxX, maxY } = font.bbox;
  const descriptor = within.ref({
    Type: 'FontDescriptor',
    FontName: font.postscriptName,
    Flags: nonsymbolic,
    FontBBox: [minX, minY, maxX, maxY].map(scaled),
    ItalicAngle: font.italicAngle,
    Ascent: scaled(font.ascent),
    Descent: scaled(font.descent),
    CapHeight: scaled(font.capHeight),
    StemV: 80,
    FontFile2: file,
  });
  descriptor.end();
  const letters = new TextDecoder('windows-1252').decode(
    Uint8Array.from({ length: last - first + 1 }, (_, at) => first + at),
  );
  const reference = within.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: font.postscriptName,
    Encoding: 'WinAnsiEncoding',
    FirstChar: first,
    LastChar: last,
    Widths: [...letters].map((letter) =>
      scaled(font.glyphForCodePoint(letter.codePointAt(0) ?? first).advanceWidth),
    ),
    FontDescriptor: descriptor,
  });
  reference.end();
  return reference;
}
