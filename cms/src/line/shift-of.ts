import { type LineShift, lineShiftShape } from '@pressjour/contract';
import { type KeptOfficer, officerOf } from './officer-of.ts';

/** A shift as it is kept, with its officer looked up. */
export interface KeptShift {
  id: string;
  officer: KeptOfficer;
  startsAt: string;
  endsAt: string;
  tier: number;
  extra?: boolean | null;
}

/** A shift as the rules read it, an officer's number that cannot be dialled as none; null when they cannot read it. */
export function shiftOf({ id, officer, startsAt, endsAt, tier, extra }: KeptShift): LineShift | null {
  const shift = { id, officer: officerOf(officer), startsAt, endsAt, tier, extra: extra === true };
  return lineShiftShape.safeParse(shift).data ?? null;
}
