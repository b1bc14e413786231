import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.ts';
import { type Cms, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const forgotten = (email: string) => cms.ask('/users/forgot-password', { body: { email } });
const mails = async () =>
  (await cms.payload.find({ collection: 'errands', where: { kind: { equals: 'mail' } }, depth: 0 })).docs;

it('hands the mail for a forgotten password to the notifier, as plain text with the address in it', async () => {
  const known = await forgotten('officer@isvagsverket.example');
  const unknown = await forgotten('nobody@isvagsverket.example');
  expect(known.status).toBe(200);
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);

  const [mail] = await eventually('the mail', async () => {
    const queued = await mails();
    return queued.length > 0 && queued;
  });
  const { resetPasswordToken } =
    (await cms.payload.db.findOne<{ id: string; resetPasswordToken: string }>({
      collection: 'users',
      where: { email: { equals: 'officer@isvagsverket.example' } },
    })) ?? {};
  expect(resetPasswordToken).toMatch(/^[0-9a-f]{40}$/);
  expect(mail).toMatchObject({
    state: 'waiting',
    errand: { kind: 'mail', to: 'officer@isvagsverket.example' },
  });
  const { text = '' } = (mail?.errand ?? {}) as { text?: string };
  expect(text.match(/https?:\S+/g)).toEqual([`${cms.environment.cmsUrl}/admin/reset/${resetPasswordToken}`]);
  expect(text).not.toContain('<');
  expect(await mails()).toHaveLength(1);
});
