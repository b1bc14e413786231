import { randomUUID } from 'node:crypto';
import { type Form, sign } from './signature.ts';

/** Where Twilio's requests go. */
export interface WebhookTarget {
  /** The public address that signatures are made over, without a slash at the end. */
  dutyLineUrl: string;
  /** Where that address leads: one address, or several instances behind it that take turns. */
  reachedAt: readonly string[];
  authToken: string;
  /** Delivers every request twice, as Twilio does when the first answer is lost, and goes by the second answer. */
  deliverTwice: boolean;
}

export interface WebhookAnswer {
  status: number;
  type: string;
  body: string;
}

/** Twilio's hard limit on a webhook. */
const limit = 15_000;

export function webhooks({ dutyLineUrl, reachedAt, authToken, deliverTwice }: WebhookTarget): {
  /** @throws when the address is not under the public one, or nothing answers in time */
  post: (url: string, form: Form) => Promise<WebhookAnswer>;
} {
  let turn = 0;
  return {
    async post(url, form) {
      const token = randomUUID();
      if (deliverTwice) await deliver(url, form, token);
      return deliver(url, form, token);
    },
  };

  async function deliver(url: string, form: Form, idempotencyToken: string): Promise<WebhookAnswer> {
    if (!url.startsWith(`${dutyLineUrl}/`)) throw new Error(`${url} is not an address of the duty line.`);
    const instance = reachedAt[turn % reachedAt.length];
    turn += 1;
    const response = await fetch(`${instance}${url.slice(dutyLineUrl.length)}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'i-twilio-idempotency-token': idempotencyToken,
        'user-agent': 'TwilioProxy/1.1',
        'x-twilio-signature': sign({ authToken, url, form }),
      },
      body: new URLSearchParams(form),
      signal: AbortSignal.timeout(limit),
    });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: await response.text(),
    };
  }
}
