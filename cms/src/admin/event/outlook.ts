import type { LineEvent, LineSnapshot, LineState } from '@pressjour/contract';
import {
  answerAt,
  changesBetween,
  dutiesBetween,
  type Interval,
  type LadderStep,
  reachableOfficers,
} from '@pressjour/rules';

/** Who takes a call made within a stretch of an event. Instants. */
export interface Answering {
  from: string;
  until: string;
  state: LineState;
  answered: boolean;
  /** Who is rung first: the label of a desk number, or the officers of the first tier, who take turns by the hour. */
  first: string[];
}

/** An event as it stands in the form, saved or not. */
export type PlannedEvent = Pick<LineEvent, 'id' | 'startsAt' | 'endsAt' | 'staffed'>;

type Line = Omit<LineSnapshot, 'madeAt'>;

/**
 * What happens to calls while an event lasts, if it is saved as it stands: stretches in order of time, without a gap,
 * as long as possible. An event of the same id in the line is replaced.
 */
export function outlook({ line, event }: { line: Line; event: PlannedEvent }): Answering[] {
  const planned = { ...event, title: untold, notice: untold, updatedAt: event.startsAt };
  const others = line.events.filter(({ id }) => id !== event.id);
  const withEvent = { ...line, events: [...others, planned] };
  const from = Temporal.Instant.from(event.startsAt);
  const until = Temporal.Instant.from(event.endsAt);
  if (Temporal.Instant.compare(from, until) >= 0) return [];

  const stretches: Answering[] = [];
  const moments = momentsWithin({ from, until }, withEvent);
  for (const [index, start] of moments.entries()) {
    const { state, answered, ladder } = answerAt({ instant: start, line: withEvent });
    const first = firstTier(ladder);
    const end = (moments[index + 1] ?? until).toString();
    const last = stretches.at(-1);
    if (last !== undefined && last.state === state && last.first.join() === first.join()) last.until = end;
    else stretches.push({ from: start.toString(), until: end, state, answered, first });
  }
  return stretches;
}

function firstTier(ladder: readonly LadderStep[]): string[] {
  const [step] = ladder;
  if (step === undefined) return [];
  if (step.tier === 0) return [step.name];
  return ladder
    .filter(({ tier }) => tier === step.tier)
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'sv'));
}

/** Who is asked to confirm that a staffed event has begun: the first tier on duty, and the next one when nobody there does. Names. */
export function askedAt({ instant, line }: { instant: Temporal.Instant; line: Line }): {
  first: string[];
  next: string[];
} {
  const onDuty = reachableOfficers({ instant, line });
  const [first, next] = [...new Set(onDuty.map(({ tier }) => tier))].sort((a, b) => a - b);
  const inTier = (wanted: number | undefined) =>
    onDuty.filter(({ tier }) => tier === wanted).map(({ name }) => name);
  const names = inTier(first);
  return { first: names, next: inTier(next).filter((name) => !names.includes(name)) };
}

const untold = { sv: '', en: '' };

/** Instants at which an answer may change: those of the state, and where duties begin and end. */
function momentsWithin({ from, until }: Interval, line: Line): Temporal.Instant[] {
  const inside = [
    ...changesBetween({ from, until, line }).map(({ at }) => Temporal.Instant.from(at)),
    ...dutiesBetween({ from, until, line }).flatMap((duty) => [duty.from, duty.until]),
  ]
    .map(({ epochMilliseconds }) => epochMilliseconds)
    .filter((at) => at > from.epochMilliseconds && at < until.epochMilliseconds);
  const sorted = [...new Set(inside)].sort((a, b) => a - b);
  return [from, ...sorted.map((at) => Temporal.Instant.fromEpochMilliseconds(at))];
}
