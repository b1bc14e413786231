import type { LineSnapshot } from '@pressjour/contract';
import {
  type Duty,
  dutiesBetween,
  type Interval,
  type LineOfficer,
  type RosterOverlap,
  rosterGaps,
  rosterOverlaps,
} from '@pressjour/rules';

interface Person {
  id: string;
  name: string;
}

/** A stretch as the REST API tells it: instants. */
interface Stretch {
  from: string;
  until: string;
}

/** Why an officer may not be reached in a duty. `unverified`: nobody has answered a code on that number. */
export type NumberFault = 'missing' | 'press-number' | 'unverified';

/** What is wrong with the roster of a stretch. */
export interface DutyCheck {
  /** Outside office hours, with nobody on shift who can be called. */
  gaps: Stretch[];
  overlaps: (Stretch & Pick<RosterOverlap, 'kind' | 'tier'> & { officers: Person[] })[];
  /** Officers with duty whose number is at fault, once each. `from`: when their first duty begins. */
  numbers: { officer: Person; fault: NumberFault; from: string }[];
}

/**
 * Gaps, overlaps and numbers at fault. Pure.
 * @param verified ids of officers whose number was verified by code
 */
export function dutyCheck({
  line,
  from,
  until,
  verified,
}: Interval & { line: LineSnapshot; verified: ReadonlySet<string> }): DutyCheck {
  const faults = new Map<string, DutyCheck['numbers'][number]>();
  for (const duty of dutiesBetween({ from, until, line })) {
    const { officer } = duty;
    const fault = faultOf({ officer, number: line.settings.number, verified });
    if (fault === null || faults.has(officer.id)) continue;
    faults.set(officer.id, { officer: person(officer), fault, from: `${duty.from}` });
  }
  return {
    gaps: rosterGaps({ from, until, line }).map(stretch),
    overlaps: rosterOverlaps({ from, until, line }).map(({ kind, tier, officers, ...interval }) => ({
      ...stretch(interval),
      kind,
      tier,
      officers: officers.map(person),
    })),
    numbers: [...faults.values()],
  };
}

/** An officer who could be called in. */
export interface Callable extends Person {
  /** E.164. */
  phone: string;
  /** When the officer's next duty begins; null when none does within the horizon of the rules. */
  nextDuty: string | null;
}

/**
 * Officers who can be called and are not on duty at an instant: whoever is next on duty first, then by name. Pure.
 * @param officers everybody who takes calls
 */
export function callableOfficers({
  line,
  instant,
  until,
  officers,
}: {
  line: LineSnapshot;
  instant: Temporal.Instant;
  /** How far ahead duties are looked for. */
  until: Temporal.Instant;
  officers: readonly (Person & { phone?: string | null | undefined })[];
}): Callable[] {
  const duties = dutiesBetween({ from: instant, until, line });
  return officers
    .flatMap(({ id, name, phone }) => {
      const own = duties.filter(({ officer }) => officer.id === id);
      if (!phone || phone === line.settings.number || own.some((duty) => isOn(duty, instant))) return [];
      return [{ id, name, phone, nextDuty: own[0] ? `${own[0].from}` : null }];
    })
    .sort((a, b) => soonerOf(a, b) || a.name.localeCompare(b.name, 'sv'));
}

/** Whoever has no next duty comes last. */
function soonerOf({ nextDuty: one }: Callable, { nextDuty: other }: Callable): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return Temporal.Instant.compare(one, other);
}

function faultOf({
  officer: { id, phone },
  number,
  verified,
}: {
  officer: LineOfficer;
  number: string;
  verified: ReadonlySet<string>;
}): NumberFault | null {
  if (phone === null) return 'missing';
  if (phone === number) return 'press-number';
  return verified.has(id) ? null : 'unverified';
}

function isOn({ from, until }: Duty, instant: Temporal.Instant): boolean {
  return Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, until) < 0;
}

function stretch({ from, until }: Interval): Stretch {
  return { from: `${from}`, until: `${until}` };
}

function person({ id, name }: Person): Person {
  return { id, name };
}
