import { type LineShift, lineShiftShape } from '@pressjour/contract';

const dialled = lineShiftShape.shape.officer.shape.phone;

/** A relation to an officer, looked up; a text or null when the user is gone. */
export type KeptOfficer = string | { id: string; name: string; phone?: string | null } | null;

/** An officer as the rules read one, a number that cannot be dialled as none; null for one who is gone. */
export function officerOf(officer: KeptOfficer): LineShift['officer'] | null {
  if (typeof officer !== 'object' || officer === null) return null;
  return { id: officer.id, name: officer.name, phone: dialled.safeParse(officer.phone).data ?? null };
}
