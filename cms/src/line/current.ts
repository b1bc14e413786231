import type { LineSnapshot } from '@pressjour/contract';
import type { Payload, PayloadRequest } from 'payload';
import { snapshotAt } from './snapshot.ts';

/** The press office's time zone, IANA, as the config was made with it. */
export function officeTimeZone({ config }: Payload): string {
  const timeZone = config.admin.timezones?.defaultTimezone;
  if (!timeZone) throw new Error('The config of the cms names no time zone.');
  return timeZone;
}

/** The line as the rules read it now; null until the press service has a number and an e-mail address. */
export function currentLine(payload: Payload, req?: PayloadRequest): Promise<LineSnapshot | null> {
  const timeZone = officeTimeZone(payload);
  return snapshotAt({ payload, at: new Date(), timeZone, ...(req ? { req } : {}) });
}
