import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Cms, type Reader, startCms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const nothing = { hash: null, expiresAt: null, triesLeft: null, sentAt: null };
beforeEach(async () => {
  await cms.payload.db.deleteMany({ collection: 'errands', where: {} });
  await cms.payload.update({
    collection: 'users',
    id: cms.users.officer,
    data: { phone: '+46701740605', phoneVerifiedAt: null, phoneCode: nothing } as never,
  });
  await keep(nothing);
});

const ask = (as: Reader = 'officer') => cms.ask('/users/phone-code', { as, body: {} });
const answer = (code: string) => cms.ask('/users/phone-code/check', { as: 'officer', body: { code } });
const me = async () => (await cms.ask(`/users/${cms.users.officer}?depth=0`, { as: 'officer' })).body;
const keep = (phoneCode: object) =>
  cms.payload.update({ collection: 'users', id: cms.users.officer, data: { phoneCode } as never });

async function sentCode(): Promise<string> {
  const { docs } = await cms.payload.find({ collection: 'errands', sort: '-createdAt', limit: 1, depth: 0 });
  const text = docs[0]?.errand as { to: string; body: string };
  expect(text.to).toBe('+46701740605');
  return /^\d{6}/.exec(text.body)?.[0] ?? '';
}

const another = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a number', () => {
  it('is verified by the code that was sent to it', async () => {
    expect((await ask()).body).toEqual({ sent: true });
    const { status, body } = await answer(await sentCode());
    expect(status, JSON.stringify(body)).toBe(200);
    expect((await me()).phoneVerifiedAt).toBe(body.verifiedAt);
  });

  it('is verified by no other code, and by none at all after five', async () => {
    await ask();
    const code = await sentCode();
    for (let tries = 0; tries < 5; tries += 1) {
      const wrong = await answer(another(code));
      expect(wrong.status).toBe(400);
      expect(JSON.stringify(wrong.body)).toContain('That is not the code');
    }
    expect(JSON.stringify((await answer(code)).body)).toContain('Ask for a new code');
    expect((await me()).phoneVerifiedAt).toBeFalsy();
  });

  it('is verified by a code once, and not by an old one', async () => {
    await ask();
    const code = await sentCode();
    expect((await answer(code)).status).toBe(200);
    expect((await answer(code)).status).toBe(400);
    await keep({ sentAt: [] });
    await ask();
    const old = await sentCode();
    await keep({ expiresAt: new Date(Date.now() - 1000).toISOString() });
    expect((await answer(old)).status).toBe(400);
  });

  it('is verified no more when it is another one, nor by a code that was sent before', async () => {
    await ask();
    const code = await sentCode();
    await answer(code);
    await keep({ sentAt: [] });
    await ask();
    const second = await sentCode();
    const change = { as: 'officer', method: 'PATCH', body: { phone: '070-174 06 06' } } as const;
    await cms.ask(`/users/${cms.users.officer}`, change);
    expect((await me()).phoneVerifiedAt).toBeNull();
    expect((await answer(second)).status).toBe(400);
  });

  it('is verified by nobody by hand', async () => {
    const body = { phoneVerifiedAt: '2026-11-22T12:00:00Z', phoneCode: { hash: 'x' } };
    for (const as of ['officer', 'admin'] as const) {
      await cms.ask(`/users/${cms.users.officer}`, { as, method: 'PATCH', body });
    }
    const { phoneVerifiedAt, phoneCode } = await me();
    expect(phoneVerifiedAt).toBeFalsy();
    expect(phoneCode).toBeUndefined();
    expect(
      (await cms.payload.findByID({ collection: 'users', id: cms.users.officer })).phoneCode?.hash,
    ).toBeFalsy();
  });
});

describe('a code', () => {
  it('is sent once a minute and five times an hour at most', async () => {
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(429);
    const ago = (minutes: number) => Date.now() - minutes * 60_000;
    await keep({ sentAt: [ago(2), ago(3), ago(4), ago(5)] });
    expect((await ask()).status).toBe(200);
    await keep({ sentAt: [ago(2), ago(3), ago(4), ago(5), ago(6)] });
    expect((await ask()).status).toBe(429);
    await keep({ sentAt: [ago(2), ago(3), ago(4), ago(5), ago(61)] });
    expect((await ask()).status).toBe(200);
  });

  it('goes to whoever has a number', async () => {
    await cms.payload.update({ collection: 'users', id: cms.users.editor, data: { phone: null } });
    const { status, body } = await ask('editor');
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('no telephone number');
  });
});
