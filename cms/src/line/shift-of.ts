import { type LineShift, lineShiftShape } from '@pressjour/contract';

const dialled = lineShiftShape.shape.officer.shape.phone;

/** A shift as it is kept, with its officer looked up. */
export interface KeptShift {
  id: string;
  officer: string | { id: string; name: string; phone?: string | null } | null;
  startsAt: string;
  endsAt: string;
  tier: number;
}

/** A shift as the rules read it, an officer's number that cannot be dialled as none; null when they cannot read it. */
export function shiftOf({ id, officer, startsAt, endsAt, tier }: KeptShift): LineShift | null {
  if (typeof officer !== 'object' || officer === null) return null;
  const phone = dialled.safeParse(officer.phone).data ?? null;
  const shift = { id, officer: { id: officer.id, name: officer.name, phone }, startsAt, endsAt, tier };
  return lineShiftShape.safeParse(shift).data ?? null;
}
