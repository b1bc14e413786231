import { randomBytes, randomUUID } from 'node:crypto';
import type { CallEvent } from '@pressjour/contract';
import type { Call } from '@pressjour/contract/payload-types';
import type { Cms } from './cms.ts';

/** What Twilio calls something: two letters and 32 hexadecimal digits. */
export const sid = (prefix: 'CA' | 'RE' | 'SM'): string => prefix + randomBytes(16).toString('hex');

/** An entry of the journal, without what every entry has. */
export type Told = Omit<CallEvent, 'entryId' | 'callSid' | 'at'> & { secondsIn?: number };

export interface Telling {
  cms: Cms;
  callSid?: string;
  /** When the call came. */
  at?: Date;
  told: readonly Told[];
}

/** Tells the cms of a call as the duty line does. @returns the sid of the call */
export async function tell({ cms, callSid = sid('CA'), at = new Date(), told }: Telling): Promise<string> {
  const entries = told.map(({ secondsIn, ...entry }, index) => ({
    entryId: randomUUID(),
    callSid,
    at: new Date(at.getTime() + (secondsIn ?? index) * 1000).toISOString(),
    ...entry,
  }));
  const { status, body } = await cms.ask('/call-events/batch', { as: 'service', body: { entries } });
  if (status !== 200) throw new Error(`The batch was answered ${status}: ${JSON.stringify(body)}`);
  return callSid;
}

/** The call as it is kept, relations as ids. */
export async function callIn(cms: Cms, callSid: string): Promise<Call> {
  const where = { callSid: { equals: callSid } };
  const [call] = (await cms.payload.find({ collection: 'calls', where, limit: 1, depth: 0 })).docs;
  if (!call) throw new Error(`There is no call ${callSid}.`);
  return call;
}

/** What the journal says of one officer's telephone that was tried. */
export function tried(step: number, officer: string, ...said: Told[]): Told[] {
  const leg = { step, tier: 1, name: `Officer ${step}`, officer };
  return [{ kind: 'attempt' as const }, ...said].map((entry) => ({ ...leg, ...entry }));
}
