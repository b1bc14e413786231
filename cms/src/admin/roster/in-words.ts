import type { DutyCheck } from '../../line/duty-check.ts';
import type { Say } from '../texts/index.ts';

/** @param stretch the gap's time in words */
export function gapInWords(stretch: string, say: Say): string {
  return say('rosterGap', { stretch });
}

export function overlapInWords({
  overlap: { kind, tier, officers },
  stretch,
  say,
}: {
  overlap: DutyCheck['overlaps'][number];
  /** Its time in words. */
  stretch: string;
  say: Say;
}): string {
  const names = officers.map(({ name }) => name).join(` ${say('outlookAnd')} `);
  return say(kind === 'same-tier' ? 'rosterSameTier' : 'rosterSameOfficer', { names, tier, stretch });
}
