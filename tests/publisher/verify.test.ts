import { rm, writeFile } from 'node:fs/promises';
import type { Environment } from '@pressjour/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { publish } from '../../integrations/commands/src/publish.ts';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem, picture } from './content.ts';
import { filesOf, internalToken, type Newsroom, openNewsroom } from './newsroom.ts';

let cms: CmsDouble;
let newsroom: Newsroom;

beforeEach(async () => {
  cms = await startCmsDouble();
  cms.put('media', picture(cms, { id: 'p', bytes: 'the ice' }));
  for (const id of ['a', 'b', 'c']) cms.put('news-items', newsItem({ id, images: ['p'] }));
  newsroom = await openNewsroom(cms);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await newsroom.close();
  await cms.close();
});

/** What `pressjour publish --verify` prints, without the files' counts. */
async function verified(): Promise<string[]> {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await publish({ publisherInternalUrl: newsroom.internalUrl, internalToken } as Environment, 'verify');
  const lines = print.mock.calls.map(([line]) => String(line));
  vi.restoreAllMocks();
  expect(lines.at(-1)).toMatch(/^\d+ files are as they should be/);
  return lines.slice(0, -1);
}

it('mends what a hand, a bad disk or a change that nobody told has left, and says of each why', async () => {
  expect(await verified()).toEqual([]);
  const site = `${newsroom.dataDir}/site`;
  const [copy] = Object.keys(filesOf(newsroom.dataDir)).filter((file) => file.startsWith('site/media/'));
  await writeFile(`${site}/nyheter/isvagen-a/index.html`, 'defaced');
  await writeFile(`${newsroom.dataDir}/${copy}`, 'defaced');
  await rm(`${site}/kontakt/index.html`);
  await writeFile(`${site}/stray.html`, 'stray');
  cms.put('news-items', newsItem({ id: 'b', images: ['p'], bodyHtml: '<p>I tysthet.</p>' }));
  cms.remove('news-items', 'c');
  const lines = await verified();
  expect(lines).toEqual(
    expect.arrayContaining([
      'mended   /nyheter/isvagen-a/: the file was not as it was written',
      'mended   /kontakt/: the file was missing',
      `mended   ${copy?.replace(/^site/, '')}: the file was not as it was written`,
      'mended   /nyheter/isvagen-b/: the cms says something else than when it was written',
      'removed  /nyheter/isvagen-c/: the cms has nothing there any more',
      'removed  /stray.html: nothing that is published explains it',
    ]),
  );
  expect(await verified()).toEqual([]);
  expect(await (await newsroom.get('/nyheter/isvagen-b/')).text()).toContain('I tysthet.');
});
