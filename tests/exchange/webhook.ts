import { randomUUID } from 'node:crypto';
import { type HttpAnswer, postForm } from './http.ts';
import type { Mischief } from './mischief.ts';
import { type FailureKind, withoutOverrides } from './overrides.ts';
import { type Form, sign } from './signature.ts';

/** Where Twilio's requests go. */
export interface WebhookTarget {
  /**
   * Public addresses that signatures are made over, without a slash at the end, each with where it leads: one address,
   * or several instances behind it that take turns.
   */
  servers: ReadonlyMap<string, () => readonly string[]>;
  authToken: string;
  /** Delivers every request twice, as Twilio does when the first answer is lost, and goes by the second answer. */
  deliverTwice: boolean;
  mischief: Mischief;
}

export type WebhookAnswer = HttpAnswer;

export interface Webhooks {
  /**
   * @param pass lets the time pass that Twilio waits for nothing
   * @throws {Unreachable} when no try got an answer
   */
  post: (url: string, form: Form, pass?: (seconds: number) => Promise<void>) => Promise<WebhookAnswer>;
  /** Delivers what was to come once more later. */
  deliverLate: () => Promise<void>;
}

/** Nothing answered at an address, however often Twilio tried. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** More than Twilio's own documents ever hold in an address. */
const longestAddress = 4000;

interface Delivery {
  url: string;
  form: Form;
  token: string;
}

/** Twilio's hard limit on an answer, in real milliseconds; shorter ones of an address are played on the clock only. */
const hardLimit = 15_000;

type Try = { answer: WebhookAnswer } | { failure: 'ct' | 'rt'; why: string };

export function webhooks({ servers, authToken, deliverTwice, mischief }: WebhookTarget): Webhooks {
  const turns = new Map<string, number>();
  const late: Delivery[] = [];

  return {
    async post(address, form, pass = () => Promise.resolve()) {
      if (address.length > longestAddress) throw new Error(`An address has ${address.length} characters.`);
      const { url, overrides } = withoutOverrides(address);
      const delivery = { url, form, token: randomUUID() };
      let waited = 0;
      for (let attempt = 0; ; attempt += 1) {
        const outcome = await attemptOne(delivery, attempt);
        const kind = failureOf(outcome);
        if (kind === 'ct' || kind === 'rt') {
          const lost = kind === 'ct' ? overrides.connectTimeout : overrides.readTimeout;
          const patience = Math.min(lost, overrides.totalTimeout - waited);
          waited += patience;
          await pass(patience / 1000);
        }
        const again =
          kind !== null &&
          overrides.policies.includes(kind) &&
          attempt < overrides.retries &&
          waited < overrides.totalTimeout;
        if (again) continue;
        if ('answer' in outcome) return outcome.answer;
        throw new Unreachable(`${url} cannot be reached (${outcome.why}, ${attempt + 1} tries).`);
      }
    },
    async deliverLate() {
      for (const delivery of late.splice(0)) await deliver(delivery).catch(() => undefined);
    },
  };

  async function attemptOne(delivery: Delivery, attempt: number): Promise<Try> {
    const fate = await mischief.fate({ url: delivery.url, attempt });
    if (fate === 'lost') return { failure: 'ct', why: 'lost on the way' };
    if (fate === 'again-later') late.push(delivery);
    try {
      if (deliverTwice || fate === 'twice') await deliver(delivery);
      const answer = await deliver(delivery);
      return fate === 'answer-lost' ? { failure: 'rt', why: 'the answer was lost' } : { answer };
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      return { failure: error.code === 'ECONNREFUSED' ? 'ct' : 'rt', why: error.message };
    }
  }

  function deliver({ url, form, token }: Delivery): Promise<WebhookAnswer> {
    return postForm({
      url: whereItLeads(url),
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'i-twilio-idempotency-token': token,
        'user-agent': 'TwilioProxy/1.1',
        'x-twilio-signature': sign({ authToken, url, form }),
      },
      body: new URLSearchParams(form).toString(),
      timeout: hardLimit,
    });
  }

  function whereItLeads(url: string): string {
    const [server] = [...servers.keys()].filter((base) => url.startsWith(`${base}/`));
    const instances = server === undefined ? [] : (servers.get(server)?.() ?? []);
    if (server === undefined) throw new Error(`${url} is not an address of the duty line.`);
    const turn = turns.get(server) ?? 0;
    turns.set(server, turn + 1);
    return `${instances[turn % instances.length]}${url.slice(server.length)}`;
  }
}

function failureOf(outcome: Try): FailureKind | null {
  if ('failure' in outcome) return outcome.failure;
  const { status } = outcome.answer;
  return status >= 500 ? '5xx' : status >= 400 ? '4xx' : null;
}
