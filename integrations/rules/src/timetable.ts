import type { Interval, LadderStep, Line, LineState } from './line.ts';
import { toInstant } from './time.ts';
import { decide, endingOf, layOut, stretchesBetween } from './timeline.ts';

/** What becomes of calls within a stretch of time, half open. `from` and `until` are ISO 8601 in UTC. */
export interface TimetableEntry {
  from: string;
  until: string;
  state: LineState;
  /** As in `Answer`. */
  unanswered: 'voicemail' | 'message';
  /** Before `rotateLadder` turns it for the instant of a call. */
  ladder: LadderStep[];
}

/**
 * The answers of all instants from `from` until `until`, in order of time, without a gap, each entry as long as possible.
 * At every instant `rotateLadder(entry.ladder, instant)` is the ladder that `answerAt` gives to a caller who is not blocked.
 */
export function timetable({ from, until, line }: Interval & { line: Line }): TimetableEntry[] {
  const range = { from: from.epochMilliseconds, until: until.epochMilliseconds };
  const timeline = layOut({ line, ...range });
  const entries: TimetableEntry[] = [];
  for (const { start, end } of stretchesBetween({ timeline, ...range })) {
    const decision = decide(timeline, start);
    const { state, ladder } = decision;
    const what = { state, unanswered: endingOf(decision, timeline.prepared), ladder };
    const last = entries.at(-1);
    if (last !== undefined && same(last, what)) last.until = toInstant(end).toString();
    else entries.push({ from: toInstant(start).toString(), until: toInstant(end).toString(), ...what });
  }
  return entries;
}

type What = Pick<TimetableEntry, 'state' | 'unanswered' | 'ladder'>;

/** The settings are the same for all entries, and so the officers' ring times. */
function same(one: What, other: What): boolean {
  return (
    one.state === other.state &&
    one.unanswered === other.unanswered &&
    one.ladder.length === other.ladder.length &&
    one.ladder.every(({ tier, phone, name, officer }, index) => {
      const step = other.ladder[index];
      return tier === step?.tier && phone === step.phone && name === step.name && officer === step.officer;
    })
  );
}
