import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inner } from './inner.ts';

/** The site's typeface, whole: PDFs carry the letters that they use. */
const { resolve } = createRequire(import.meta.url);
const files = {
  regular: '400Regular/PublicSans_400Regular.ttf',
  bold: '700Bold/PublicSans_700Bold.ttf',
  italic: '400Regular_Italic/PublicSans_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/PublicSans_700Bold_Italic.ttf',
};

export type Face = keyof typeof files;

const read = new Map<Face, Uint8Array>();

/** The bytes of a font, read once. */
export function fontFile(face: Face): Uint8Array {
  const known = read.get(face) ?? readFileSync(resolve(`@expo-google-fonts/public-sans/${files[face]}`));
  read.set(face, known);
  return known;
}

/** Names every face in the document, which embeds those that it uses. */
export function registerFonts(document: PDFKit.PDFDocument): void {
  for (const face of Object.keys(files) as Face[]) {
    const bytes = fontFile(face);
    document.registerFont(face, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
}

/**
 * A text with the characters only that the typeface has: a character that is not there would be drawn as an empty box, which
 * PDF/UA-1 forbids (ISO 14289-1, 7.21.8). Invisible ones go, others become a question mark.
 */
export function drawable(document: PDFKit.PDFDocument, text: string): string {
  const { font } = inner(document.font('regular'))._font;
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Mn}]/gu, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[^\s]/gu, (character) =>
      font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : '?',
    );
}
