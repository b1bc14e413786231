import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

it('lets nobody save what another has open, and forgets it once whoever has it saves', async () => {
  const id = await topic('Färjor');
  await open(id, cms.users.approver);
  expect((await save(id, 'Vägfärjor')).status).toBe(423);

  await cms.payload.delete({ collection: 'payload-locked-documents', where: {} });
  await open(id, cms.users.editor);
  expect((await save(id, 'Vägfärjor')).status).toBe(200);
  expect((await cms.payload.count({ collection: 'payload-locked-documents' })).totalDocs).toBe(0);
});

it('lets everybody save beside what is open', async () => {
  const [taken, other] = [await topic('Bärighet'), await topic('Plogning')];
  await open(taken, cms.users.approver);
  expect((await save(other, 'Snöröjning')).status).toBe(200);
  expect((await save(taken, 'Tjocklek')).status).toBe(423);
});

async function topic(title: string): Promise<string> {
  return (await cms.ask('/topics', { as: 'editor', body: { title } })).body.doc.id;
}

function save(id: string, title: string) {
  return cms.ask(`/topics/${id}`, { as: 'editor', method: 'PATCH', body: { title } });
}

/** As Payload notes that somebody has a topic open in the admin. */
async function open(id: string, user: string): Promise<void> {
  await cms.payload.create({
    collection: 'payload-locked-documents',
    data: { document: { relationTo: 'topics', value: id }, user: { relationTo: 'users', value: user } },
  });
}
