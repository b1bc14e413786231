import type { LineSnapshot } from '@pressjour/contract';
import { webhookOverrides } from '@pressjour/contract';
import { deployFallback } from '@pressjour/telephony';
import {
  authToken,
  dutyLineUrl,
  evening,
  iceBreaks,
  pressNumber,
  shiftOf,
  snapshotOf,
} from '../duty-line/line-under-test.ts';
import { type Clock, createExchange, type Exchange, type ExchangeSettings } from '../exchange/index.ts';
import { freePorts } from '../harness/ports.ts';
import { startTwilioApi, type TwilioApi } from '../twilio-api/index.ts';
import { type FunctionHost, startFunctionHost } from './function-host.ts';

export const siteUrl = 'https://isvagsverket.example';
export const fallbackUrl = 'https://pressjour-fallback-1234.twil.io/voice';

/** An event goes on in the evening, and two officers are on shift, one a tier. */
export const eventNight = snapshotOf({
  events: [iceBreaks],
  shifts: [shiftOf({ officer: 'Maja', tier: 1 }), shiftOf({ officer: 'Nils', tier: 2 })],
});

/** Twilio with what is deployed there, a telephone exchange, and nothing where the duty line should be. */
export interface FallbackOffice extends AsyncDisposable {
  api: TwilioApi;
  host: FunctionHost;
  /** The time that the calls and the Function go by; evening at first. */
  clock: Clock;
  deploy: (line: LineSnapshot, at?: Temporal.Instant) => Promise<unknown>;
  exchange: (changes?: Partial<ExchangeSettings>) => Exchange;
  /** Asks the Function itself, as Twilio does. @returns its answer, of status 200 */
  post: (path: string, form: Record<string, string>) => Promise<string>;
}

export async function openFallbackOffice(): Promise<FallbackOffice> {
  const api = await startTwilioApi();
  const clock: Clock = { now: evening };
  const host = await startFunctionHost({
    deployed: api.serverless.deployed,
    authToken,
    now: () => clock.now,
  });
  const [port] = await freePorts(1);

  const office: FallbackOffice = {
    api,
    host,
    clock,
    deploy: (line, at = clock.now) =>
      deployFallback({ twilio: api.environment, line, now: at, siteUrl, pollMilliseconds: 1 }),
    exchange: (changes = {}) =>
      createExchange({
        dutyLineUrl,
        reachedAt: `http://127.0.0.1:${port}`,
        authToken,
        pressNumber,
        clock,
        overrides: webhookOverrides,
        fallbackUrl,
        fallbackReachedAt: host.url,
        ...changes,
      }),
    async post(path, form) {
      const phones = office.exchange({ dutyLineUrl: new URL(fallbackUrl).origin, reachedAt: host.url });
      const { status, body } = await phones.post(path, form);
      if (status !== 200) throw new Error(`The Function answered ${status}.`);
      return body;
    },
    async [Symbol.asyncDispose]() {
      await host.close();
      await api.close();
    },
  };
  return office;
}
