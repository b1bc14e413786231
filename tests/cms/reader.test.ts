import { expect, it } from 'vitest';
import { createCmsReader } from '../../integrations/publisher/src/cms/reader.ts';
import { startCms } from './support/cms.ts';
import { overHttp } from './support/over-http.ts';

it('tells a reader without credentials every id once, however few at a time', async () => {
  await using cms = await startCms();
  const made: string[] = [];
  for (const title of ['Is', 'Vägar', 'Färjor', 'Broar', 'Tjäle']) {
    made.push((await cms.ask('/topics', { as: 'editor', body: { title } })).body.doc.id);
  }
  const served = await overHttp(cms);
  const pages: string[][] = [];
  for await (const ids of createCmsReader({ cmsUrl: served.url, idsAtOnce: 2 }).ids('topics'))
    pages.push(ids);
  await served.goAway();
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(pages.flat()).toEqual(made.toSorted());
});
