import type { LineSnapshot } from '@pressjour/contract';
import {
  type Duty,
  dutiesBetween,
  horizonDays,
  type OfficerOnShift,
  officersOnShift,
} from '@pressjour/rules';

/** A duty as the REST API tells it: instants. */
export interface OwnDuty extends Pick<Duty, 'tier' | 'source' | 'id' | 'extra'> {
  from: string;
  until: string;
}

/** Another officer on duty, called before, beside (turn about by the hour) or after the one who asks. */
export interface OtherOfficer extends OfficerOnShift {
  /** Null when the one who asks is not on duty. */
  place: 'before' | 'beside' | 'behind' | null;
}

/** What an officer has to know of the roster. */
export interface MyDuty {
  /** The duties going on; most often one or none. */
  now: OwnDuty[];
  /** In the order of the tiers. */
  others: OtherOfficer[];
  /** Those of the next 60 days, the ones going on too, in order of time. */
  duties: OwnDuty[];
}

/** Am I on, until when, who is before and behind me, and when am I on next? Pure. */
export function myDuty({
  line,
  now,
  officer,
}: {
  line: LineSnapshot;
  now: Temporal.Instant;
  /** The id of the one who asks. */
  officer: string;
}): MyDuty {
  const until = now.add({ hours: horizonDays * 24 });
  const own = dutiesBetween({ from: now, until, line }).filter((duty) => duty.officer.id === officer);
  const going = own.filter(({ from }) => Temporal.Instant.compare(from, now) <= 0);
  const tier = going.length === 0 ? null : Math.min(...going.map((duty) => duty.tier));
  return {
    now: going.map(told),
    others: officersOnShift({ instant: now, line })
      .filter(({ id }) => id !== officer)
      .map((other) => ({ ...other, place: tier === null ? null : placeOf(other.tier, tier) })),
    duties: own.map(told),
  };
}

function placeOf(theirs: number, mine: number): OtherOfficer['place'] {
  if (theirs === mine) return 'beside';
  return theirs < mine ? 'before' : 'behind';
}

function told({ from, until, tier, source, id, extra }: Duty): OwnDuty {
  return { from: `${from}`, until: `${until}`, tier, source, id, extra };
}
