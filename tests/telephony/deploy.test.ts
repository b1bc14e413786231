import { deployFallback, inspectFallback, TelephonyError } from '@pressjour/telephony';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { iceBreaks, shiftOf, snapshotOf } from '../duty-line/line-under-test.ts';
import { startTwilioApi, type TwilioApi } from '../twilio-api/index.ts';

const siteUrl = 'https://isvagsverket.example';
const now = Temporal.Instant.from('2026-11-23T21:00:00Z');
const line = snapshotOf({ events: [iceBreaks], shifts: [shiftOf({ officer: 'Maja', tier: 1 })] });

let api: TwilioApi;
beforeEach(async () => {
  api = await startTwilioApi();
});
afterEach(() => api.close());

const deploy = (
  changes: { line?: typeof line; now?: typeof now; onProgress?: (step: string) => void } = {},
) => deployFallback({ twilio: api.environment, line, now, siteUrl, pollMilliseconds: 1, ...changes });

it('makes service, Function and timetable from nothing, and says where the fallback answers', async () => {
  const steps: string[] = [];
  const { voiceUrl, changed } = await deploy({ onProgress: (step) => void steps.push(step) });
  expect({ voiceUrl, changed, steps }).toEqual({
    voiceUrl: 'https://pressjour-fallback-1234.twil.io/voice',
    changed: true,
    steps: ['uploading', 'building', 'switching over'],
  });
  expect(api.serverless.deployed()).toMatchObject({
    runtime: 'node22',
    functions: [{ path: '/voice', visibility: 'protected' }],
    assets: [
      { path: expect.stringMatching(/^\/timetable-2026-11-23-[0-9a-f]{32}\.json$/), visibility: 'private' },
    ],
  });
});

it('leaves alone what is the same, all day long', async () => {
  await deploy();
  expect(await deploy({ now: now.add({ minutes: 179 }) })).toMatchObject({ changed: false });
  expect(api.serverless.uploads).toBe(2);
  expect(api.serverless.builds).toHaveLength(1);
});

it('uploads another timetable for another roster, and for another day, and keeps the Function', async () => {
  await deploy();
  const other = { ...line, shifts: [shiftOf({ officer: 'Nils', tier: 2 })] };
  expect(await deploy({ line: other })).toMatchObject({ changed: true });
  expect(await deploy({ line: other, now: now.add({ hours: 3 }) })).toMatchObject({ changed: true });
  expect(api.asked.filter((operation) => operation === 'CreateFunctionVersion')).toHaveLength(1);
  expect(api.asked.filter((operation) => operation === 'CreateAssetVersion')).toHaveLength(3);
  expect(api.serverless.deployed()?.assets[0]?.path).toContain('2026-11-24');
});

it('uploads the Function when another stands there', async () => {
  await deploy();
  const deployed = api.serverless.deployed()?.functions[0];
  if (deployed === undefined) throw new Error('Nothing is deployed.');
  deployed.content = 'exports.handler = () => undefined;';
  expect(await inspectFallback(api.environment)).toMatchObject({ functionCurrent: false });
  expect(await deploy()).toMatchObject({ changed: true });
  expect(await inspectFallback(api.environment)).toMatchObject({ functionCurrent: true });
});

it('keeps the few newest builds', async () => {
  for (let day = 0; day < 6; day += 1) await deploy({ now: now.add({ hours: 24 * day }) });
  expect(api.serverless.builds).toHaveLength(4);
  expect(api.serverless.deployed()?.assets[0]?.path).toContain('2026-11-28');
});

it('stays deployed when old builds cannot be removed', async () => {
  for (let day = 0; day < 4; day += 1) await deploy({ now: now.add({ hours: 24 * day }) });
  api.failNext({ operation: 'DeleteBuild', status: 500 });
  const steps: string[] = [];
  const later = { now: now.add({ hours: 24 * 5 }), onProgress: (step: string) => void steps.push(step) };
  expect(await deploy(later)).toMatchObject({ changed: true });
  expect(steps.at(-1)).toMatch(/old builds are still there/);
});

it('tells what stands there', async () => {
  expect(await inspectFallback(api.environment)).toBeNull();
  await deploy();
  const path = api.serverless.deployed()?.assets[0]?.path ?? '';
  const found = await inspectFallback(api.environment);
  expect(found).toMatchObject({
    voiceUrl: 'https://pressjour-fallback-1234.twil.io/voice',
    functionCurrent: true,
  });
  expect(path).toContain(`${found?.timetable?.day}-${found?.timetable?.hash}`);
});

it.each(['CreateService', 'CreateFunctionVersion', 'CreateAssetVersion', 'CreateBuild', 'CreateDeployment'])(
  'leaves the one before in its place when %s fails, and does it all the next time',
  async (operation) => {
    if (operation !== 'CreateService') await deploy();
    const before = api.serverless.deployed()?.assets[0]?.path;
    const deployed = api.serverless.deployed()?.functions[0];
    if (deployed !== undefined) deployed.content = 'exports.handler = () => undefined;';
    const later = now.add({ hours: 24 });
    api.failNext({ operation, status: 503 });
    const error = await deploy({ now: later }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TelephonyError);
    expect(error).toMatchObject({ again: true, message: expect.stringMatching(/^The fallback was not /) });
    expect(api.serverless.deployed()?.assets[0]?.path).toBe(before);
    expect(await deploy({ now: later })).toMatchObject({ changed: true });
    expect(api.serverless.deployed()?.assets[0]?.path).toContain('2026-11-24');
  },
);

it('says that a build failed, and that the one before goes on', async () => {
  await deploy();
  api.serverless.nextBuilds = 'failed';
  await expect(deploy({ now: now.add({ hours: 24 }) })).rejects.toThrow(
    /could not build it\. The one before goes on/,
  );
  expect(api.serverless.deployed()?.assets[0]?.path).toContain('2026-11-23');
});
