import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GuidanceLanguage } from '@pressjour/contract';
import { inner } from './inner.ts';

const { resolve } = createRequire(import.meta.url);
const fontFolder = '@expo-google-fonts';

/**
 * Typefaces, whole: PDFs carry the letters that they use. Scripts without italics have none, and stress by weight. Vazirmatn has each
 * Arabic letter as one drawing: where the dots are drawings of their own, as in Noto's, a text cannot be read back from a file.
 */
const typefaces = {
  'public-sans': {
    regular: 'public-sans/400Regular/PublicSans_400Regular.ttf',
    bold: 'public-sans/700Bold/PublicSans_700Bold.ttf',
    italic: 'public-sans/400Regular_Italic/PublicSans_400Regular_Italic.ttf',
    'bold-italic': 'public-sans/700Bold_Italic/PublicSans_700Bold_Italic.ttf',
  },
  'noto-sans': {
    regular: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
    bold: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
    italic: 'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
    'bold-italic': 'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  },
  vazirmatn: {
    regular: 'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
    bold: 'vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
  },
  'noto-sans-hebrew': {
    regular: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
    bold: 'noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf',
  },
  'noto-sans-ethiopic': {
    regular: 'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf',
    bold: 'noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf',
  },
} satisfies Record<string, Partial<Record<Face, string>> & Record<'regular' | 'bold', string>>;

export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic';
export type Typeface = keyof typeof typefaces;

/** A typeface in one of its faces. */
export interface Font {
  typeface: Typeface;
  face: Face;
}

/** How a language is set: its typeface, and from line to line, in sizes of the text. */
interface Manner {
  typeface: Typeface;
  leading: number;
}

const latin: Manner = { typeface: 'public-sans', leading: 1.45 };
const cyrillic: Manner = { typeface: 'noto-sans', leading: 1.45 };
const arabic: Manner = { typeface: 'vazirmatn', leading: 1.75 };
const manners: Partial<Record<GuidanceLanguage, Manner>> = {
  ar: arabic,
  fa: arabic,
  ru: cyrillic,
  uk: cyrillic,
  ti: { typeface: 'noto-sans-ethiopic', leading: 1.6 },
  yi: { typeface: 'noto-sans-hebrew', leading: 1.55 },
};

export function mannerOf(language: GuidanceLanguage): Manner {
  return manners[language] ?? latin;
}

/** Where letters are looked for, in turn: first in the typeface of the text. */
export function typefacesFor(language: GuidanceLanguage): Typeface[] {
  return [...new Set([mannerOf(language).typeface, ...(Object.keys(typefaces) as Typeface[])])];
}

/** What a font is called in a document that has its fonts registered. */
export function fontName({ typeface, face }: Font): string {
  const { regular, bold, ...others } = typefaces[typeface];
  const isThere = face === 'regular' || face in others;
  return `${typeface} ${isThere ? face : 'bold'}`;
}

const read = new Map<Face, Uint8Array>();

/** The bytes of a font of the site's own typeface, read once. */
export function fontFile(face: Face): Uint8Array {
  const known = read.get(face) ?? readFileSync(resolve(`${fontFolder}/${typefaces['public-sans'][face]}`));
  read.set(face, known);
  return known;
}

/** Names every font in the document, which reads and embeds those that it uses. */
export function registerFonts(document: PDFKit.PDFDocument): void {
  for (const [typeface, faces] of Object.entries(typefaces)) {
    for (const [face, file] of Object.entries(faces)) {
      document.registerFont(`${typeface} ${face}`, resolve(`${fontFolder}/${file}`));
    }
  }
}

/** Where Unicode has letters that are drawn as one: in Hebrew with their marks, in Arabic lam with alef. */
const drawnAsOne = [
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfefc],
] as const;
let asOne: Map<string, number> | undefined;

/**
 * Gives a letter that stands for several, and is read from right to left, the one sign that Unicode has for it: programs that turn a line
 * round to read it would turn the letters of several as well.
 */
export function nameAsOne(document: PDFKit.PDFDocument): void {
  asOne ??= new Map(
    drawnAsOne
      .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => last - at))
      .map((sign) => [String.fromCodePoint(sign).normalize('NFKC'), sign]),
  );
  for (const { unicode } of Object.values(inner(document)._fontFamilies)) {
    for (const [at, letters] of unicode?.entries() ?? []) {
      const sign = letters.length > 1 ? asOne.get(String.fromCodePoint(...letters)) : undefined;
      if (unicode !== undefined && sign !== undefined) unicode[at] = [sign];
    }
  }
}

/** Whether a typeface has a character. */
export function hasCharacter(document: PDFKit.PDFDocument, typeface: Typeface, character: string): boolean {
  const { font } = inner(document.font(fontName({ typeface, face: 'regular' })))._font;
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}
