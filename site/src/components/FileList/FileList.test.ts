import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import FileList from './FileList.astro';

itIsAccessible(FileList, examples);

it.each([
  ['one', ['Mätprotokoll Storsjön 20 november (PDF, 84 kB)']],
  [
    'swedish',
    [
      'Mätprotokoll Storsjön 20 november (PDF, 84 kB)',
      'Radar på Storsjön (MP4, 18,5 MB)',
      'omledning.gpx (GPX, 1 kB)',
    ],
  ],
  [
    'english',
    [
      'Mätprotokoll Storsjön 20 november (PDF, 84 kB)',
      'Radar på Storsjön (MP4, 18.5 MB)',
      'omledning.gpx (GPX, 1 kB)',
    ],
  ],
] as const)(
  'says of each file what it is called, of what type it is and how large, before it is fetched: %s',
  async (name, files) => {
    const page = await rendered(FileList, examples[name]);
    expect([...page.querySelectorAll('ul > li')].map(wordsOf)).toEqual(files);
    expect([...page.querySelectorAll('ul > li > a')].map(wordsOf)).toEqual(files);
  },
);

it('saves each file under the name that it came with, not the one that it is stored by', async () => {
  const page = await rendered(FileList, examples.swedish);
  expect([...page.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.download])).toEqual([
    ['/media/9be2c7d0.pdf', 'matprotokoll-storsjon.pdf'],
    ['/media/41d0b7e9.mp4', 'radar-storsjon.mp4'],
    ['/media/e2c95a18.gpx', 'omledning.gpx'],
  ]);
});
