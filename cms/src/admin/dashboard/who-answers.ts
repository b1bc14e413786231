import type { LineEvent, LineSnapshot, LineStatus } from '@pressjour/contract';
import { answerAt, type Interval, lineStatusAt, rosterGaps } from '@pressjour/rules';

/** The answer to "Who answers now?". */
export interface WhoAnswers {
  status: Pick<LineStatus, 'state' | 'answered' | 'until' | 'next'>;
  /** The first telephone to ring: an officer's name, or the label of a desk number. */
  first: string | null;
  /** Staffed events going on, with the stretches until their end at which nobody answers. */
  unstaffed: { event: LineEvent; gaps: Interval[] }[];
}

export function whoAnswers({ line, now }: { line: LineSnapshot; now: Temporal.Instant }): WhoAnswers {
  const { state, answered, until, next, events } = lineStatusAt({ instant: now, line });
  return {
    status: { state, answered, until, next },
    first: answerAt({ instant: now, line }).ladder[0]?.name ?? null,
    unstaffed: events
      .filter(({ staffed }) => staffed)
      .map((event) => ({
        event,
        gaps: rosterGaps({ from: now, until: Temporal.Instant.from(event.endsAt), line }),
      }))
      .filter(({ gaps }) => gaps.length > 0),
  };
}
