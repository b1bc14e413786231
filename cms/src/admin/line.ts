import { type LineSnapshot, processEnvironment } from '@pressjour/contract';
import type { Payload } from 'payload';
import { snapshotAt } from '../line/snapshot.ts';

/** The line as the rules read it now; null until the press service has a number and an e-mail address. */
export function currentLine(payload: Payload): Promise<LineSnapshot | null> {
  return snapshotAt({ payload, at: new Date(), timeZone: processEnvironment().timeZone });
}
