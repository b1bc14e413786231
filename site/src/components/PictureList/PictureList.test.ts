import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import PictureList from './PictureList.astro';

itIsAccessible(PictureList, examples);

const inSwedish =
  'Sprickorna löper tvärs över vägen vid Norderön. Foto: Ellen Tjäle, Isvägsverket. CC BY 4.0. Ladda ner bilden (JPEG, 1,8 MB)';

it.each([
  ['swedish', [inSwedish]],
  [
    'english',
    [
      'Sprickorna löper tvärs över vägen vid Norderön. Photo: Ellen Tjäle, Isvägsverket. CC BY 4.0. Download the picture (JPEG, 1.8 MB)',
    ],
  ],
  ['many', [inSwedish, 'CC0. Ladda ner bilden (PNG, 41 kB)']],
] as const)(
  'says of each picture what it shows, whose it is and how large it is to download: %s',
  async (name, captions) => {
    const page = await rendered(PictureList, examples[name]);
    expect([...page.querySelectorAll('figure > figcaption')].map(wordsOf)).toEqual(captions);
    expect(page.querySelector('img')?.alt).toBe(
      'Spridda sprickor i blank is vid en vägkant märkt med röda käppar',
    );
  },
);

it('shows a picture in the size that fits the screen, and downloads the largest under its own name', async () => {
  const page = await rendered(PictureList, examples.english);
  const image = page.querySelector('img');
  expect(image?.getAttribute('src')).toBe('/media/3f9a01c2-640.svg');
  expect(image?.srcset).toBe('/media/3f9a01c2-640.svg 640w, /media/3f9a01c2-2400.svg 2400w');
  expect(image?.sizes).not.toBe('');
  expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['640', '400']);
  const link = page.querySelector('a');
  expect([link?.getAttribute('href'), link?.download]).toEqual(['/media/3f9a01c2-2400.svg', 'sprickor.jpg']);
});

it('fetches at once what the first screen shows, and all others when they come near', async () => {
  const [atTop] = (await rendered(PictureList, examples.swedish)).querySelectorAll('img');
  expect([atTop?.getAttribute('fetchpriority'), atTop?.hasAttribute('loading')]).toEqual(['high', false]);
  const others = [...(await rendered(PictureList, examples.many)).querySelectorAll('img')];
  expect(others.map((image) => [image.getAttribute('fetchpriority'), image.getAttribute('loading')])).toEqual(
    [
      [null, 'lazy'],
      [null, 'lazy'],
    ],
  );
});

it('shows a picture that there is in one size as it is, and says nothing of what nobody has written', async () => {
  const page = await rendered(PictureList, examples.bare);
  const image = page.querySelector('img');
  expect([image?.getAttribute('src'), image?.width]).toEqual(['/media/77c0de11.png', 480]);
  expect([image?.hasAttribute('srcset'), image?.hasAttribute('sizes')]).toEqual([false, false]);
  expect([...page.querySelectorAll('figcaption p')].map(wordsOf)).toEqual(['Ladda ner bilden (PNG, 41 kB)']);
});

it('leaves nothing where there are no pictures', async () => {
  expect((await rendered(PictureList, examples.empty)).childElementCount).toBe(0);
});
