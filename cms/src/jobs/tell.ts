import type { Changes, Environment } from '@pressjour/contract';
import { request } from 'undici';

/** How long the publisher may take for one change before the change is told again. Milliseconds. */
const publisherLimit = 60_000;
const dutyLineLimit = 5_000;
const healthLimit = 5_000;

type Addresses = Pick<Environment, 'publisherInternalUrl' | 'dutyLineInternalUrl' | 'internalToken'>;

/**
 * Tells the other services what changed, and resolves when the publisher has answered that every file is on disk.
 * @throws {NotPublished} with the reason in a sentence
 */
export type Tell = (changes: Changes, signal?: AbortSignal) => Promise<void>;

/** The publisher did not take a change, or did not say that it did. The change is kept and told again. */
export class NotPublished extends Error {
  override readonly name = 'NotPublished';
}

/** The duty line is told of what concerns it, but need not answer: it asks by itself. */
export function teller(addresses: Addresses): Tell {
  return async (changes, signal) => {
    const dutyLine = changes.line ? refreshDutyLine(addresses) : null;
    try {
      await publish({ addresses, changes, signal });
    } finally {
      await dutyLine;
    }
  };
}

/** Whether the publisher answers at all. */
export async function publisherAnswers({
  publisherInternalUrl,
}: Pick<Environment, 'publisherInternalUrl'>): Promise<boolean> {
  try {
    const { statusCode, body } = await request(`${publisherInternalUrl}/healthz`, {
      signal: AbortSignal.timeout(healthLimit),
    });
    await body.dump();
    return isGood(statusCode);
  } catch {
    return false;
  }
}

async function publish({
  addresses: { publisherInternalUrl, internalToken },
  changes,
  signal,
}: {
  addresses: Addresses;
  changes: Changes;
  signal: AbortSignal | undefined;
}): Promise<void> {
  const limit = AbortSignal.timeout(publisherLimit);
  let answer: Answer;
  try {
    answer = await post({
      url: `${publisherInternalUrl}/changes`,
      body: changes,
      token: internalToken,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  } catch (error) {
    throw new NotPublished(
      limit.aborted
        ? `The publisher did not answer within ${publisherLimit / 1000} seconds.`
        : `The publisher does not answer (${codeOf(error)}).`,
      { cause: error },
    );
  }
  const { status, text } = answer;
  if (!isGood(status)) throw new NotPublished(sentenceIn(text) ?? `The publisher answered ${status}.`);
}

async function refreshDutyLine({ dutyLineInternalUrl, internalToken }: Addresses): Promise<void> {
  try {
    const signal = AbortSignal.timeout(dutyLineLimit);
    const url = `${dutyLineInternalUrl}/refresh`;
    await post({ url, body: {}, token: internalToken, signal });
  } catch {
    // It fetches its snapshot every few seconds anyway.
  }
}

interface Answer {
  status: number;
  text: string;
}

/** Beneath `fetch`, which Next wraps for its cache: each publish is told of, and sixteen at once sixteen times. */
async function post({
  url,
  body,
  token,
  signal,
}: {
  url: string;
  body: object;
  token: string;
  signal: AbortSignal;
}): Promise<Answer> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal,
  });
  return { status: answer.statusCode, text: await answer.body.text() };
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

/** What the publisher says in `error`; null when its answer is none of its own. */
function sentenceIn(text: string): string | null {
  try {
    const { error }: { error?: unknown } = JSON.parse(text);
    return typeof error === 'string' && error !== '' ? error : null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
