import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, webhookOverrides } from '@pressjour/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { provision } from '../../integrations/commands/src/provision/index.ts';
import { type CmsDouble, startCmsDouble } from '../duty-line/cms-double.ts';
import {
  dutyLineUrl,
  internalToken,
  pressNumber,
  shiftOf,
  snapshotOf,
} from '../duty-line/line-under-test.ts';
import { pressjourCommand } from '../harness/command.ts';
import { startTwilioApi, type TwilioApi } from '../twilio-api/index.ts';

let api: TwilioApi;
let cms: CmsDouble;
let dataDir: string;
beforeEach(async () => {
  api = await startTwilioApi();
  api.serverless.looks = 0;
  cms = await startCmsDouble({
    snapshot: snapshotOf({ shifts: [shiftOf({ officer: 'Maja', tier: 1 })] }),
    internalToken,
  });
  dataDir = await mkdtemp(join(tmpdir(), 'pressjour-provision-'));
});
afterEach(async () => {
  await cms.close();
  await rm(dataDir, { recursive: true, force: true });
  await api.close();
});

const variables = (env: Record<string, string> = {}) => ({
  DATA_DIR: dataDir,
  INTERNAL_TOKEN: internalToken,
  CMS_INTERNAL_URL: cms.url,
  DUTY_LINE_URL: dutyLineUrl,
  TWILIO_ACCOUNT_SID: api.environment.accountSid ?? '',
  TWILIO_AUTH_TOKEN: api.environment.authTokens[0],
  TWILIO_API_URL: api.url,
  ...env,
});
/** What it prints. */
async function run({
  env,
  ...options
}: {
  dryRun?: boolean;
  env?: Record<string, string>;
} = {}): Promise<string> {
  const printed = vi.spyOn(console, 'log').mockReturnValue();
  const environment = readEnvironment({
    variables: variables(env),
    secrets: () => ({ get: () => 'a secret of the test' }),
    workingDirectory: dataDir,
  });
  try {
    await provision(environment, options);
    return printed.mock.calls.map(([line]) => `${line}\n`).join('');
  } finally {
    printed.mockRestore();
  }
}
const marks = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(0, 5).trimEnd());
const settings = () => api.records.numbers[0]?.settings;

describe('provision', () => {
  it('says what it would do, does it, and finds it done', async () => {
    api.addNumber(pressNumber, { voiceRegion: 'us1' });
    expect(marks(await run({ dryRun: true }))).toEqual([
      'ok',
      'ok',
      'would',
      'would',
      'would',
      'would',
      'would',
    ]);
    expect([settings(), api.serverless.deployed()]).toEqual([{}, null]);

    const done = await run();
    expect(marks(done)).toEqual(['ok', 'ok', '..', '..', '..', 'done', 'done', 'done', 'done', 'done']);
    expect(settings()).toEqual({
      VoiceUrl: `${dutyLineUrl}/voice/incoming${webhookOverrides}`,
      VoiceMethod: 'POST',
      VoiceFallbackUrl: 'https://pressjour-fallback-1234.twil.io/voice',
      VoiceFallbackMethod: 'POST',
      StatusCallback: `${dutyLineUrl}/voice/status${webhookOverrides}`,
      StatusCallbackMethod: 'POST',
    });
    expect(api.records.numbers[0]?.voiceRegion).toBe('ie1');
    expect(api.serverless.deployed()?.functions).toHaveLength(1);

    expect(marks(await run())).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(done).not.toContain(api.environment.authTokens[0]);
  });

  it('changes only the address that is wrong', async () => {
    api.addNumber(pressNumber);
    await run();
    Object.assign(settings() ?? {}, { VoiceFallbackUrl: 'https://elsewhere.example/' });
    const stdout = await run();
    expect(stdout).toMatch(/^done {2}VoiceFallbackUrl is \S+, not https:\/\/elsewhere\.example\/\.$/m);
    expect(marks(stdout)).toEqual(['ok', 'ok', 'ok', 'done', 'ok']);
  });

  it('says what is missing before it begins', async () => {
    await expect(run({ env: { TWILIO_ACCOUNT_SID: '' } })).rejects.toThrow(
      'TWILIO_ACCOUNT_SID is not set. Set it',
    );
    await expect(run({ env: { DUTY_LINE_URL: 'http://localhost:8090' } })).rejects.toThrow(
      'Twilio cannot reach',
    );
  });

  it('stops where the account has no such number', async () => {
    await expect(run()).rejects.toThrow(`has no number ${pressNumber}. Buy or port it`);
    expect(api.serverless.deployed()).toBeNull();
  });

  it('goes on where the token may not say in which region calls are handled', async () => {
    api.addNumber(pressNumber);
    api.failNext({ operation: 'FetchPhoneNumber', status: 403 });
    const printed = await run();
    expect(marks(printed).at(-1)).toBe('!!');
    expect(printed).toMatch(/status 403.* See in Twilio's console/);
    expect(settings()?.VoiceUrl).toContain(dutyLineUrl);
  });

  it.each(['CreateDeployment', 'UpdateIncomingPhoneNumber'])(
    'moves no calls to a region where nothing answers them: %s fails',
    async (operation) => {
      api.addNumber(pressNumber, { voiceRegion: 'us1' });
      api.failNext({ operation, status: 500 });
      await expect(run()).rejects.toThrow('run the command again');
      expect(api.records.numbers[0]?.voiceRegion).toBe('us1');
      await run();
      expect(api.records.numbers[0]?.voiceRegion).toBe('ie1');
    },
  );

  it('stops where a trunk takes the calls', async () => {
    api.addNumber(pressNumber);
    Object.assign(settings() ?? {}, { TrunkSid: `TK${'0'.repeat(32)}` });
    await expect(run()).rejects.toThrow('Take the number from it');
  });

  it('says what went wrong midway, what stands, and what to do', async () => {
    api.addNumber(pressNumber);
    api.failNext({ operation: 'UpdateIncomingPhoneNumber', status: 500 });
    const { code, stderr } = await pressjourCommand(['provision'], { env: variables() });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The press number was not set: .*What was done before stands\. .*run the command again/,
    );
    expect(api.serverless.deployed()).not.toBeNull();
    expect(marks(await run()).slice(-2)).toEqual(['done', 'ok']);
  });
});
