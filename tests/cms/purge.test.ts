import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { purge } from '../../cms/src/purge/index.ts';
import { type Cms, startCms } from './support/cms.ts';
import { callIn, sid, type Told, tell, tried } from './support/journal.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms[Symbol.asyncDispose]());

const day = 24 * 60 * 60 * 1000;
const caller = '+46701740655';
const retention = { voicemailDays: 30, callerNumberDays: 90, twilioDays: 7 };
const nothing = {
  voicemails: 0,
  callerNumbers: 0,
  twilioRecords: 0,
  blockedCallers: 0,
  errands: 0,
  previewLinks: 0,
  linkChecks: 0,
  waivers: 0,
  auditLog: 0,
};

/** What is removed so many days from now. */
const purgeIn = (days: number, { account = true } = {}) =>
  purge({
    payload: cms.payload,
    environment: {
      ...cms.environment,
      twilio: { ...cms.environment.twilio, accountSid: account ? `AC${'0'.repeat(32)}` : null },
    },
    now: new Date(Date.now() + days * day),
    settings: { retention },
  });
const fileOf = (recordingSid: string) => join(cms.environment.dataDir, 'voicemail', `${recordingSid}.enc`);
const newest = async () => (await cms.payload.find({ collection: 'purges', sort: '-at', limit: 1 })).docs[0];

/** A call that left a voicemail, which is here unless said. */
async function voicemail({ fetched = true } = {}) {
  const recordingSid = sid('RE');
  const callSid = await tell({
    cms,
    told: [
      { kind: 'incoming', from: caller, lineState: 'desk' },
      { kind: 'recorded', recordingSid, durationSeconds: 5 },
      { kind: 'ended', durationSeconds: 30 },
    ],
  });
  if (fetched) {
    const raw = Buffer.concat([Buffer.from('ID3'), randomBytes(2000)]);
    await cms.ask(`/calls/${callSid}/voicemail?recordingSid=${recordingSid}`, {
      as: 'service',
      method: 'PUT',
      raw,
    });
  }
  return { callSid, recordingSid };
}

type Kind = 'calls' | 'messages' | 'recordings' | 'awaited';

/** What Twilio is asked to delete and was not asked before. */
async function askedOfTwilio() {
  const { docs } = await cms.payload.find({
    collection: 'errands',
    where: { and: [{ kind: { equals: 'delete-at-twilio' } }, { state: { equals: 'waiting' } }] },
    pagination: false,
  });
  await cms.payload.delete({ collection: 'errands', where: { id: { in: docs.map(({ id }) => id) } } });
  const errands = docs.map(({ errand }) => errand as Partial<Record<Kind, string[]>>);
  const all = (key: Kind) => errands.flatMap((errand) => errand[key] ?? []).sort();
  return {
    calls: all('calls'),
    messages: all('messages'),
    recordings: all('recordings'),
    awaited: all('awaited'),
  };
}

describe('the purge', () => {
  it('removes each thing when its time is over, keeps the figures, and does nothing a second time', async () => {
    const { callSid, recordingSid } = await voicemail();
    const { id } = await callIn(cms, callSid);
    await cms.ask(`/calls/${id}`, {
      as: 'officer',
      method: 'PATCH',
      body: { callBackNote: `Ringde ${caller}` },
    });
    expect(await purgeIn(6)).toEqual(nothing);
    expect(await newest()).toBeUndefined();

    expect(await purgeIn(8, { account: false })).toMatchObject({ twilioRecords: 0 });
    expect(await purgeIn(8)).toMatchObject({ twilioRecords: 2, voicemails: 0, callerNumbers: 0 });
    const asked = { calls: [callSid], messages: [], recordings: [recordingSid], awaited: [] };
    expect(await askedOfTwilio()).toEqual(asked);
    expect(await purgeIn(8)).toEqual(nothing);

    expect(existsSync(fileOf(recordingSid))).toBe(true);
    expect(await purgeIn(31)).toMatchObject({ voicemails: 1, callerNumbers: 0 });
    expect(existsSync(fileOf(recordingSid))).toBe(false);
    const gone = await cms.ask(`/calls/${id}/voicemail`, { as: 'officer' });
    expect(gone.status).toBe(410);
    expect(await purgeIn(31)).toEqual(nothing);

    expect(await purgeIn(91)).toEqual({ ...nothing, callerNumbers: 1 });
    const call = await callIn(cms, callSid);
    expect(call).toMatchObject({ outcome: 'voicemail', durationSeconds: 30, callBack: 'none' });
    expect(JSON.stringify(call)).not.toContain(caller);
    expect(await purgeIn(91)).toEqual(nothing);
    expect(await newest()).toMatchObject({ callerNumbers: 1, voicemails: 0, failed: [] });
  });

  it('does not bring a number back that was removed', async () => {
    const told = [{ kind: 'incoming', from: caller, lineState: 'closed' }] as const;
    const callSid = await tell({ cms, told });
    await purgeIn(91);
    await tell({ cms, callSid, told: [{ kind: 'ended', durationSeconds: 7 }] });
    expect(await callIn(cms, callSid)).toMatchObject({ from: null, durationSeconds: 7, callBack: 'none' });
  });

  it('leaves a recording at Twilio until it is here or its time is over', async () => {
    const { callSid, recordingSid } = await voicemail({ fetched: false });
    await askedOfTwilio();
    await purgeIn(8);
    expect(await askedOfTwilio()).toMatchObject({
      calls: [callSid],
      recordings: [],
      awaited: [recordingSid],
    });
    await purgeIn(31);
    expect(await askedOfTwilio()).toMatchObject({ calls: [], recordings: [recordingSid] });
    const raw = Buffer.from('ID3 much too late');
    const path = `/calls/${callSid}/voicemail?recordingSid=${recordingSid}`;
    expect((await cms.ask(path, { as: 'service', method: 'PUT', raw })).status).toBe(410);
  });

  it('has the calls to the telephones that rang deleted with the call that they were tried in', async () => {
    const legSid = sid('CA');
    const ended = { kind: 'attempt-ended', status: 'no-answer' } as const;
    const told: Told[] = [
      { kind: 'incoming', from: caller, lineState: 'event' },
      ...tried(0, 'officer-1', { ...ended, legSid }),
      ...tried(1, 'officer-2', ended),
      { kind: 'ended' },
    ];
    await askedOfTwilio();
    const callSid = await tell({ cms, told });
    await purgeIn(8);
    expect((await askedOfTwilio()).calls).toEqual([callSid, legSid].sort());
  });

  it('has texts and calls of our own deleted at Twilio, and their words here', async () => {
    const [message, call] = [sid('SM'), sid('CA')];
    const done = {
      state: 'done',
      dueAt: '2026-11-01T00:00:00.000Z',
      giveUpAt: '2026-11-01T01:00:00.000Z',
    } as const;
    const endedAt = new Date().toISOString();
    const errand = { kind: 'text', to: caller, body: 'Missat samtal.' } as const;
    for (const [key, called] of [
      ['text', message],
      ['call', call],
      ['outbox', null],
    ] as const) {
      const data = { key, kind: 'text', errand, endedAt, sid: called, ...done } as const;
      await cms.payload.create({ collection: 'errands', data });
    }
    await askedOfTwilio();
    expect(await purgeIn(8)).toMatchObject({ twilioRecords: 2, errands: 3 });
    expect(await askedOfTwilio()).toEqual({
      calls: [call],
      messages: [message],
      recordings: [],
      awaited: [],
    });
    const { docs } = await cms.payload.find({ collection: 'errands', pagination: false });
    expect(JSON.stringify(docs.filter(({ state }) => state === 'done'))).not.toContain(caller);
    expect(await purgeIn(8)).toEqual(nothing);
  });

  it('lifts blocks that have run out', async () => {
    const block = async (phone: string, expiresAt: string | null) =>
      cms.payload.create({ collection: 'blocked-callers', data: { phone, reason: 'Hot.', expiresAt } });
    await block('+46701740671', new Date(Date.now() + 2 * day).toISOString());
    await block('+46701740672', null);
    expect(await purgeIn(1)).toEqual(nothing);
    expect(await purgeIn(3)).toMatchObject({ blockedCallers: 1 });
    const { docs } = await cms.payload.find({ collection: 'blocked-callers' });
    expect(docs.map(({ phone }) => phone)).toEqual(['+46701740672']);
  });

  it('forgets what links answered after thirty days, and reasons given in texts that are deleted', async () => {
    const { db } = cms.payload;
    const checkedAt = new Date(Date.now() - 25 * day).toISOString();
    const url = 'https://there.example/';
    await db.create({ collection: 'link-checks', data: { url, status: 'alive', checkedAt } });
    const ids: string[] = [];
    for (const title of ['Kvar', 'Raderad']) {
      const data = { language: 'sv', title, lead: 'Vägen.' } as const;
      const { id } = await cms.payload.create({ collection: 'news-items', data, draft: true });
      const code = 'telephone-number';
      const by = { at: checkedAt, reason: 'Numret är påhittat.', byName: 'editor' };
      const about = { collection: 'news-items', document: id, key: title };
      await db.create({ collection: 'guard-waivers', data: { ...about, ...by, code } });
      ids.push(id);
    }
    await cms.payload.delete({ collection: 'news-items', id: String(ids[1]) });
    expect(await purgeIn(4)).toMatchObject({ linkChecks: 0, waivers: 1 });
    expect(await purgeIn(6)).toMatchObject({ linkChecks: 1, waivers: 0 });
    const { docs } = await cms.payload.find({ collection: 'guard-waivers' });
    expect(docs.map(({ document }) => document)).toEqual([ids[0]]);
  });

  it('forgets whom a preview link was for, ninety days after it ran out', async () => {
    await cms.payload.create({
      collection: 'preview-links',
      data: {
        collection: 'news-items',
        document: 'a text',
        language: 'sv',
        kind: 'colleague',
        to: 'Karin på nyhetsbyrån',
        tokenHash: 'hash',
        expiresAt: new Date(Date.now() - 85 * day).toISOString(),
      },
    });
    expect(await purgeIn(4)).toMatchObject({ previewLinks: 0 });
    expect(await purgeIn(6)).toMatchObject({ previewLinks: 1 });
    expect((await cms.payload.count({ collection: 'preview-links' })).totalDocs).toBe(0);
  });

  it('sweeps what crashes left in the folder, and leaves what is kept', async () => {
    const { callSid, recordingSid } = await voicemail();
    const left = [`${sid('RE')}.${randomBytes(4).toString('hex')}.part`, `${sid('RE')}.enc`];
    const paths = left.map((name) => join(cms.environment.dataDir, 'voicemail', name));
    for (const path of paths) writeFileSync(path, 'half');
    await purgeIn(0);
    expect(paths.map(existsSync)).toEqual([true, true]);
    const old = new Date(Date.now() - 2 * day);
    for (const path of [...paths, fileOf(recordingSid)]) utimesSync(path, old, old);
    await purgeIn(0);
    expect(paths.map(existsSync)).toEqual([false, false]);
    const { id } = await callIn(cms, callSid);
    expect((await cms.ask(`/calls/${id}/voicemail`, { as: 'officer' })).status).toBe(200);
  });

  it('goes on with the rest when a part fails, says so, and does that part the next time', async () => {
    const { recordingSid } = await voicemail();
    const folder = join(cms.environment.dataDir, 'voicemail');
    renameSync(folder, `${folder}-away`);
    writeFileSync(folder, 'no folder');
    expect(await purgeIn(91)).toMatchObject({ voicemails: 0, callerNumbers: expect.any(Number) });
    expect(await newest()).toMatchObject({ failed: ['voicemails'] });
    renameSync(`${folder}`, `${folder}-file`);
    renameSync(`${folder}-away`, folder);
    expect(readFileSync(fileOf(recordingSid)).length).toBeGreaterThan(0);
    expect(await purgeIn(91)).toMatchObject({ voicemails: expect.any(Number) });
    expect(existsSync(fileOf(recordingSid))).toBe(false);
  });
});
