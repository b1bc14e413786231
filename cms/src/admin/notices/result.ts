import type { CallResult } from '../../notices/call-result.ts';
import type { Say } from '../texts/index.ts';

const results: Record<CallResult | 'outbox', Parameters<Say>[0]> = {
  confirmed: 'noticeResult_confirmed',
  'number-shown': 'noticeResult_number-shown',
  'number-not-shown': 'noticeResult_number-not-shown',
  'no-key': 'noticeResult_no-key',
  'no-answer': 'noticeResult_no-answer',
  busy: 'noticeResult_busy',
  failed: 'noticeResult_failed',
  canceled: 'noticeResult_canceled',
  outbox: 'noticeResult_outbox',
};

/** What became of a call that Pressjour placed, in words; a dash while nothing is known. */
export function resultInWords(result: unknown, say: Say): string {
  if (typeof result !== 'string' || result === '') return '–';
  return result in results ? say(results[result as keyof typeof results]) : result;
}
