import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Cms, type Reader, startCms } from './support/cms.ts';
import { askFourEyes, auditOf, draft, inSeconds, stateOf, take } from './support/workflow.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());
afterEach(() => askFourEyes(cms, false));

let serial = 0;
const fileOf = (name: string) => ({ name, type: 'text/plain', data: Buffer.from(name) });
async function upload(fields: object = {}): Promise<string> {
  serial += 1;
  const body = { alt: 'Blankett', ...fields };
  const answer = await cms.ask('/media', { as: 'editor', body, file: fileOf(`blankett-${serial}.txt`) });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.doc.id;
}
const change = (
  id: string,
  body: object,
  { as = 'editor', query = '' }: { as?: Reader; query?: string } = {},
) => cms.ask(`/media/${id}${query}`, { as, method: 'PATCH', body });
const caption = async (id: string) => (await cms.ask(`/media/${id}`)).body.caption;

describe('a file that readers have', () => {
  const live = async (fields?: object) => {
    const media = await upload(fields);
    const id = await draft(cms, { attachments: [media] });
    await take(cms, id, 'publish', 'approver');
    return { media, id };
  };

  it('is searched when it changes, in every language, and the change is told', async () => {
    const { media } = await live({ caption: 'Före' });
    const number = '811218-9876';
    for (const answer of [
      await change(media, { caption: `Till ${number}` }),
      await change(media, { alt: `Till ${number}` }, { query: '?locale=en' }),
      await cms.ask(`/media/${media}`, {
        as: 'editor',
        method: 'PATCH',
        body: {},
        file: fileOf(`till-${number}.txt`),
      }),
    ]) {
      expect(answer.status).toBe(409);
      expect(JSON.stringify(answer.body)).toContain('811218-••••');
      expect(JSON.stringify(answer.body)).not.toContain('9876');
    }
    expect(await caption(media)).toBe('Före');
    expect(await auditOf(cms, media)).toEqual([]);
    expect((await change(media, { caption: 'Efter' })).status).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'audit-log',
      where: { aboutId: { equals: media } },
    });
    expect(docs).toMatchObject([
      {
        action: 'media-changed',
        actorName: 'editor',
        details: { caption: { from: 'Före', to: 'Efter' }, language: 'sv', replaced: false },
      },
    ]);
  });

  it('keeps what was let through while something else of it changes', async () => {
    const media = await upload({ caption: 'Ring 070-174 06 99' });
    const id = await draft(cms, { attachments: [media] });
    const { body } = await cms.ask(`/news-items/${id}/guard`, { as: 'editor' });
    const reason = 'Numret är påhittat.';
    await cms.ask(`/news-items/${id}/waive`, { as: 'editor', body: { key: body.findings[0].key, reason } });
    await take(cms, id, 'publish', 'editor');
    expect((await change(media, { caption: 'Ring oss: 070-174 06 99' })).status).toBe(200);
  });

  it('is under four eyes for those who decide', async () => {
    const { media } = await live({ caption: 'Före' });
    await askFourEyes(cms, true);
    for (const body of [{ caption: 'Ensam' }, { alt: 'Ensam' }, { credit: 'Ensam' }, { licence: 'Ensam' }]) {
      expect((await change(media, body)).status).toBe(403);
    }
    const file = fileOf('annan.txt');
    const replaced = await cms.ask(`/media/${media}`, { as: 'editor', method: 'PATCH', body: {}, file });
    expect(replaced.status).toBe(403);
    expect(JSON.stringify(replaced.body)).toContain('those who approve texts');
    expect(await caption(media)).toBe('Före');
    expect((await change(media, { caption: 'Efter' }, { as: 'approver' })).status).toBe(200);
    expect((await change(await upload(), { caption: 'Ingen har den' })).status).toBe(200);
  });
});

it('a save that changes nothing of a file leaves the approvals of its texts', async () => {
  const media = await upload();
  const id = await draft(cms, { attachments: [media], publishAt: inSeconds(3600) });
  await take(cms, id, 'approve', 'approver');
  expect((await change(media, { caption: '', credit: '', alt: 'Blankett' })).status).toBe(200);
  expect((await stateOf(cms, id)).stage).toBe('scheduled');
  expect((await change(media, { caption: 'Ny' })).status).toBe(200);
  expect((await stateOf(cms, id)).stage).toBe('draft');
});
