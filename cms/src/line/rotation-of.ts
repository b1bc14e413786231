import { type LineRotation, lineRotationShape } from '@pressjour/contract';
import { type KeptOfficer, officerOf } from './officer-of.ts';

/** A rotation as it is kept, with its officers looked up. Days are written YYYY-MM-DD. */
export interface KeptRotation {
  id: string;
  name: string;
  tier: number;
  officers: KeptOfficer[];
  firstHandOver: string;
  handOverTime: string;
  weeks: number;
  until?: string | null;
}

/**
 * A rotation as the rules read it; null when they cannot read it. One with an officer who is gone is not read: without that
 * officer, every turn after would fall on somebody else's week.
 */
export function rotationOf({ officers, until, ...kept }: KeptRotation): LineRotation | null {
  const { id, name, tier, firstHandOver, handOverTime, weeks } = kept;
  return (
    lineRotationShape.safeParse({
      id,
      name,
      tier,
      officers: officers.map(officerOf),
      firstHandOver,
      handOverTime,
      weeks,
      until: until || null,
    }).data ?? null
  );
}
