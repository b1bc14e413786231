import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cms, startCms } from './support/cms.ts';

const forty = Array.from({ length: 40 }, (_, index) => index + 1);

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

it('keeps what forty editors save and publish at once, and tells of each', async () => {
  const drafts = await Promise.all(
    forty.map((n) =>
      cms.ask('/news-items?draft=true', {
        as: 'editor',
        body: { language: 'sv', title: `Mätning nummer ${n}`, lead: 'Isen bär.' },
      }),
    ),
  );
  expect(drafts.map(({ status }) => status)).toEqual(forty.map(() => 201));

  const published = await Promise.all(
    drafts.map(({ body }, index) =>
      cms.ask(`/news-items/${body.doc.id}`, {
        as: 'editor',
        method: 'PATCH',
        body: { lead: `Isen bär ${index + 1} ton.`, _status: 'published' },
      }),
    ),
  );
  expect(published.map(({ status }) => status)).toEqual(forty.map(() => 200));

  const ids = new Set<string>(drafts.map(({ body }) => body.doc.id));
  const told = () => new Set(cms.receiver.changes.flatMap(({ documents }) => documents.map(({ id }) => id)));
  await cms.receiver.until(() => [...ids].every((id) => told().has(id)));

  const { body } = await cms.ask('/news-items?limit=100&depth=0');
  expect(body.totalDocs).toBe(40);
  expect(new Set(body.docs.map(({ lead }: { lead: string }) => lead)).size).toBe(40);
});

it('leaves no job behind and had no error in any', async () => {
  await expect
    .poll(async () => (await cms.payload.count({ collection: 'payload-jobs' })).totalDocs, {
      timeout: 10_000,
    })
    .toBe(0);
});

it('takes forty saves of one and the same item', async () => {
  const { body } = await cms.ask('/news-items?draft=true', {
    as: 'editor',
    body: { language: 'sv', title: 'En och samma', lead: 'Först.' },
  });
  const answers = await Promise.all(
    forty.map((n) =>
      cms.ask(`/news-items/${body.doc.id}?draft=true`, {
        as: 'editor',
        method: 'PATCH',
        body: { lead: `Version ${n}` },
      }),
    ),
  );
  const failed = answers.filter(({ status }) => status !== 200);
  expect(failed.map((answer) => answer.body)).toEqual([]);
});
