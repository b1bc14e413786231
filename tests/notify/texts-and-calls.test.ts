import { noticeCallShape, stepSealer, webhookOverrides } from '@pressjour/contract';
import { expect, it } from 'vitest';
import {
  dutyLineUrl,
  internalToken,
  modesOfOutbox,
  officer,
  pressNumber,
  startUnderTest,
} from './notifier-under-test.ts';

const text = {
  kind: 'text',
  to: officer,
  body: 'Ditt pass börjar 17.00. Maja Lind är på pass före dig.',
} as const;
const call = {
  kind: 'call',
  to: officer,
  call: { notice: 'notice-1', purpose: 'event', name: 'Maja Lind', language: 'sv', title: 'Sprickor i isen' },
} as const;

it('sends a text from the sender that is set, and tells what Twilio calls it', async () => {
  await using under = await startUnderTest();
  const errand = under.desk.queue(text);
  await under.desk.until(() => errand.state === 'done');
  const [sent] = under.twilio.records.texts;
  expect(sent).toMatchObject({ to: officer, from: 'Pressjour', body: text.body });
  expect(errand.told).toEqual([{ outcome: 'done', sid: sent?.sid }]);
});

it('gives a text up that goes to no number, and tries one again that Twilio had trouble with', async () => {
  await using under = await startUnderTest();
  under.twilio.failNext({ operation: 'CreateMessage', status: 400, code: 21211 });
  const hopeless = under.desk.queue(text);
  await under.desk.until(() => hopeless.state === 'failed');
  expect(hopeless.told).toMatchObject([{ outcome: 'failed', again: false }]);
  under.twilio.failNext({ operation: 'CreateMessage', status: 503 });
  const unlucky = under.desk.queue(text);
  await under.desk.until(() => unlucky.state === 'done');
  expect(unlucky.told).toMatchObject([
    { outcome: 'failed', again: true },
    { outcome: 'done', sid: expect.stringMatching(/^SM/) },
  ]);
  expect(under.twilio.records.texts).toHaveLength(1);
});

it('places a call from the press number, which the duty line speaks in', async () => {
  await using under = await startUnderTest();
  const errand = under.desk.queue(call);
  await under.desk.until(() => errand.state === 'done');
  const [placed] = under.twilio.records.calls;
  expect(errand.told).toEqual([{ outcome: 'done', sid: placed?.sid }]);
  expect(placed).toMatchObject({ to: officer, from: pressNumber });
  const sealer = stepSealer({ internalToken, now: Temporal.Now.instant });
  for (const [field, path] of [
    ['Url', '/voice/notice'],
    ['StatusCallback', '/voice/notice-status'],
  ] as const) {
    const address = placed?.form[field] ?? '';
    expect(address.endsWith(webhookOverrides)).toBe(true);
    const { origin, pathname, searchParams } = new URL(address);
    expect([origin, pathname]).toEqual([dutyLineUrl, path]);
    const token = searchParams.get('step');
    expect(sealer.open({ kind: 'notice', token, shape: noticeCallShape })).toEqual(call.call);
  }
});

it('without an account sends nothing out: texts and calls lie in the outbox, and nothing is there to deploy or delete', async () => {
  await using under = await startUnderTest({ account: 'none' });
  const errands = [
    under.desk.queue(text),
    under.desk.queue(call),
    under.desk.queue({ kind: 'deploy-fallback' }),
    under.desk.queue({
      kind: 'delete-at-twilio',
      calls: [`CA${'0'.repeat(32)}`],
      messages: [],
      recordings: [],
    }),
    under.desk.queue({ kind: 'find-recordings', calls: [`CA${'0'.repeat(32)}`] }),
  ];
  await under.desk.until(() => errands.every(({ state }) => state === 'done'));
  expect(errands.map(({ told }) => told)).toEqual([
    [{ outcome: 'done', outbox: true }],
    [{ outcome: 'done', outbox: true }],
    [{ outcome: 'done' }],
    [{ outcome: 'done' }],
    [{ outcome: 'done' }],
  ]);
  const outbox = await under.outbox();
  expect(outbox).toHaveLength(2);
  expect(outbox).toEqual(
    expect.arrayContaining([
      { to: officer, body: text.body },
      { to: officer, call: call.call },
    ]),
  );
  expect(await modesOfOutbox(under.dataDir)).toEqual(['700', '600', '600']);
  expect(under.twilio.asked).toEqual([]);
});

it('without a sender of texts still places calls', async () => {
  await using under = await startUnderTest({ twilio: { textsFrom: null } });
  const errands = [under.desk.queue(text), under.desk.queue(call)];
  await under.desk.until(() => errands.every(({ state }) => state === 'done'));
  expect(under.twilio.asked).toEqual(['CreateCall']);
  expect(await under.outbox()).toEqual([{ to: officer, body: text.body }]);
});

it('deletes records at Twilio, and counts those that are gone already as deleted', async () => {
  await using under = await startUnderTest();
  const first = [under.desk.queue(text), under.desk.queue(call)];
  await under.desk.until(() => first.every(({ state }) => state === 'done'));
  const { texts, calls, recordings } = under.twilio.records;
  const recording = under.twilio.addRecording({ audio: new Uint8Array(100) });
  const errand = under.desk.queue({
    kind: 'delete-at-twilio',
    calls: [`CA${'0'.repeat(32)}`, ...calls.map(({ sid }) => sid)],
    messages: texts.map(({ sid }) => sid),
    recordings: [recording],
  });
  await under.desk.until(() => errand.state === 'done');
  expect([texts, calls, recordings]).toEqual([[], [], []]);
});

it('deletes the recordings that Twilio has of a call, told of or not, but for those still to be fetched', async () => {
  await using under = await startUnderTest();
  const [call, other] = [`CA${'1'.repeat(32)}`, `CA${'2'.repeat(32)}`];
  const recordingOf = (callSid: string) => under.twilio.addRecording({ callSid, audio: new Uint8Array(100) });
  recordingOf(call);
  const awaited = recordingOf(call);
  const ofOther = recordingOf(other);
  const nothing = { messages: [], recordings: [] };
  const errand = under.desk.queue({
    kind: 'delete-at-twilio',
    calls: [call],
    ...nothing,
    awaited: [awaited],
  });
  await under.desk.until(() => errand.state === 'done');
  expect(under.twilio.records.recordings.map(({ sid }) => sid)).toEqual([awaited, ofOther]);
});

it('deploys the fallback by what the cms knows, once when nothing has changed since', async () => {
  await using under = await startUnderTest();
  const errands = [
    under.desk.queue({ kind: 'deploy-fallback' }),
    under.desk.queue({ kind: 'deploy-fallback' }),
  ];
  await under.desk.until(() => errands.every(({ state }) => state === 'done'));
  expect(errands.map(({ told }) => told)).toEqual([[{ outcome: 'done' }], [{ outcome: 'done' }]]);
  expect(under.twilio.asked.filter((operation) => operation === 'CreateDeployment')).toHaveLength(1);
  expect(under.log()).toMatch(/"changed":true.*"changed":false/s);
});
