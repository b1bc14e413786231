import { withheldNumbers } from '@pressjour/contract';

/** The caller's number in E.164, or `anonymous` for one that is withheld or that cannot be phoned back. */
export function callerNumber(from: string | undefined): string {
  const isNumber = from !== undefined && /^\+[1-9]\d{6,14}$/.test(from) && !withheldNumbers.includes(from);
  return isNumber ? from : 'anonymous';
}

/**
 * A caller's number as a Swedish voice should read it: digit by digit, a pause between groups, Swedish numbers
 * in their national form.
 * @param from E.164 or `anonymous`
 */
export function spokenCaller(from: string): string {
  if (from === 'anonymous') return 'dolt nummer';
  const swedish = from.startsWith('+46');
  const digits = swedish ? `0${from.slice(3)}` : from.slice(1);
  const head = digits.slice(0, swedish ? 3 : 2);
  const groups = [head, ...inPairs(digits.slice(head.length))].map((group) => [...group].join(' '));
  return `${swedish ? '' : 'plus '}${groups.join(', ')}`;
}

/** Pairs, the first group of three when the count is odd: 174 06 05. */
function inPairs(digits: string): string[] {
  if (digits.length <= 3) return [digits];
  const first = digits.length % 2 === 0 ? 2 : 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/../g) ?? [])];
}
