import { isIdentityNumber } from '@pressjour/contract/identity-number';
import type { Advice, MandateField, Refusal } from '../text/mandate/types.ts';
import { isTooGeneral } from './scope.ts';

/** What was written in the fields; days as YYYY-MM-DD. */
export type Filled = Record<MandateField, string>;

export interface Checked {
  /** In the order of the form, one a field. */
  refusals: { field: MandateField; refusal: Refusal }[];
  advice: Advice[];
}

/** More than so many months is long; so many months ago is no longer recent. */
const [long, recent] = [6, 3];

/**
 * Whether a power of attorney says what it must, and what it had better not say.
 * @param today YYYY-MM-DD, where the reader is
 */
export function checkMandate(filled: Filled, today: string): Checked {
  const said = (field: MandateField) => filled[field].trim();
  const refusals: Checked['refusals'] = [];
  const refuse = (field: MandateField, refusal: Refusal) => refusals.push({ field, refusal });
  if (said('name') === '') refuse('name', 'no-name');
  if (!isFreeOrRight(said('identityNumber'))) refuse('identityNumber', 'wrong-identity-number');
  if (said('journalist') === '') refuse('journalist', 'no-journalist');
  const scope = { caseNumber: said('caseNumber'), documents: said('documents') };
  if (scope.caseNumber + scope.documents === '') refuse('caseNumber', 'no-subject');
  else if (isTooGeneral(scope)) refuse(scope.documents === '' ? 'caseNumber' : 'documents', 'too-general');
  const [from, until] = [dayIn(said('from')), dayIn(said('until'))];
  if (from === '') refuse('from', 'no-from');
  if (until === '') refuse('until', 'no-until');
  else if (until < today) refuse('until', 'until-past');
  else if (until < from) refuse('until', 'until-before-from');
  const advice: Advice[] = [];
  if (from !== '' && until > monthsAfter(from < today ? today : from, long)) advice.push('long');
  if (from !== '' && monthsAfter(from, recent) < today) advice.push('old');
  return { refusals, advice };
}

function isFreeOrRight(written: string): boolean {
  const digits = written.replace(/[\s+-]/g, '');
  return digits === '' || (/^(18|19|20)?\d{10}$/.test(digits) && isIdentityNumber(digits.slice(-10)));
}

/** A browser takes a year of six digits, too; here that is no day. */
function dayIn(written: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(written) ? written : '';
}

/** The same day so many months later; where the month is too short, the days that are over count on. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}
