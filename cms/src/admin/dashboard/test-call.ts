import type { Notice } from '@pressjour/contract/payload-types';
import type { Payload } from 'payload';

/** What the press office wants to know of a test call. */
export type TestCallOutcome =
  | 'number-shown'
  | 'number-not-shown'
  | 'no-key'
  | 'unanswered'
  | 'failed'
  | 'outbox'
  | 'waiting';

/** The last weekly test call. */
export interface LastTestCall {
  officer: string;
  /** Instant. */
  at: string;
  outcome: TestCallOutcome;
}

/** The newest test call, for those who keep the roster; null when none was made. */
export async function lastTestCall(payload: Payload): Promise<LastTestCall | null> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: { kind: { equals: 'test-call' } },
    sort: '-dueAt',
    limit: 1,
    depth: 1,
    populate: { users: { name: true } },
  });
  const [call] = docs;
  if (call === undefined) return null;
  const officer = typeof call.officer === 'object' && call.officer !== null ? call.officer.name : '–';
  return { officer, at: call.dueAt ?? call.createdAt, outcome: outcomeOf(call) };
}

/** By what is kept of a call that Pressjour placed: the key, or Twilio's own words of one that nobody took. */
export function outcomeOf({ state, result }: Pick<Notice, 'state' | 'result'>): TestCallOutcome {
  switch (result) {
    case 'number-shown':
    case 'number-not-shown':
    case 'no-key':
    case 'outbox':
    case 'failed':
      return result;
    case 'busy':
    case 'no-answer':
    case 'canceled':
      return 'unanswered';
    default:
      return state === 'failed' ? 'failed' : 'waiting';
  }
}
