import { expect } from 'vitest';
import { accepts, type Caller, declines } from '../exchange/index.ts';
import { handedOver } from './journal-on-disk.ts';
import {
  iceBreaks,
  journalist,
  type LineUnderTest,
  phoneOf,
  shiftOf,
  snapshotOf,
} from './line-under-test.ts';

/** A call in the evening of an event, with two officers on shift: the first declines, the second takes it. */
export const caller: Caller = {
  from: journalist,
  phones: (number) => (number === phoneOf(1) ? declines : accepts),
};

export const shifts = [1, 2].map((tier) => shiftOf({ officer: `Jour ${tier}`, tier }));
export const duringEvent = snapshotOf({ events: [iceBreaks], shifts });

/** The entries of such a call, by name. */
export const whole = [
  ...['incoming', 'attempt 0', 'declined 0', 'attempt-ended 0'],
  ...['attempt 1', 'accepted 1', 'attempt-ended 1', 'ended'],
].sort();

/**
 * The entries that the cms has of a call, by name, once everything is handed over: each that is on the disk is there once,
 * and no other.
 */
export async function toldOf(
  under: Pick<LineUnderTest, 'cms' | 'local' | 'dataDir'>,
  callSid: string,
): Promise<string[]> {
  const onDisk = new Set((await handedOver(under)).map(({ entryId }) => entryId));
  expect(onDisk).toEqual(new Set(under.cms.stored.keys()));
  return [...under.cms.stored.values()]
    .filter((entry) => entry.callSid === callSid)
    .map(({ kind, step }) => `${kind} ${step ?? ''}`.trim())
    .sort();
}
