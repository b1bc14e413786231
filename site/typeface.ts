/// <reference path="./subset-font.d.ts" />
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** What `node typeface.ts` writes, below site. */
export const typefaceFile = 'src/styles/public-sans.woff2';

const source = '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';

/** What Swedish and English are written with: Basic Latin, Latin-1, and the marks of either language's typography. */
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŠšŽž‐‑–—‘’‚“”„†•…‰‹›€™−←→`;

/** Kerning, marks put in their place, and figures of equal width. */
const features = ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum'];

/** The typeface of the pages, cut out of its package: those characters, and only the weights that the styles use. */
export async function cutTypeface(): Promise<Buffer> {
  const whole = await readFile(createRequire(import.meta.url).resolve(source));
  return subsetFont(whole, characters, {
    targetFormat: 'woff2',
    keepFeatures: features,
    variationAxes: { wght: { min: 400, max: 800 } },
  });
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
}

if (import.meta.main) await writeFile(join(import.meta.dirname, typefaceFile), await cutTypeface());
