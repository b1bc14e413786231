import { expect, it } from 'vitest';
import { socialImages } from '../fixtures/social-images.ts';
import { draw } from './draw.ts';

/** The width and height that a PNG says it has. @see https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Uint8Array): number[] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

it('is a picture of 1200 by 630 pixels, the same at any time and other for other words', async () => {
  const [first, again, other] = [
    await draw(socialImages.sv),
    await draw(socialImages.sv),
    await draw({ ...socialImages.sv, title: 'Isen bär' }),
  ];
  expect(sizeOf(first)).toEqual([1200, 630]);
  expect(Buffer.compare(first, again)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

it.each([
  ['longer than the picture', 'Isvägen över Storsjön '.repeat(40)],
  ['in letters that the typeface lacks', '雪 ❄️ جليد'],
  ['empty', ''],
])('is drawn of a title that is %s', async (_what, title) => {
  expect(sizeOf(await draw({ ...socialImages.en, title, kind: 'unheard-of' }))).toEqual([1200, 630]);
});
