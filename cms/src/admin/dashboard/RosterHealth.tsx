import type { DutyCheck } from '../../line/duty-check.ts';
import { gapInWords, overlapInWords } from '../roster/in-words.ts';
import type { Say } from '../texts/index.ts';
import { moment, stretch, type Writing } from '../time.ts';

const shown = 5;

interface RosterHealthProps {
  check: DutyCheck;
  say: Say;
  writing: Writing & { now: Temporal.Instant };
}

/** Gaps, overlaps and numbers at fault in the roster of the next 60 days, or that there are none. */
export function RosterHealth({ check: { gaps, overlaps, numbers }, say, writing }: RosterHealthProps) {
  return (
    <>
      {gaps.length + overlaps.length === 0 && <p>{say('rosterInOrder')}</p>}
      <Faults
        faults={gaps.map((gap) => gapInWords(stretch(gap, writing), say))}
        heading={say('rosterGaps')}
        say={say}
      />
      <Faults
        faults={overlaps.map((overlap) =>
          overlapInWords({ overlap, stretch: stretch(overlap, writing), say }),
        )}
        heading={say('rosterOverlaps')}
        say={say}
      />
      <Faults
        faults={numbers.map(({ officer, fault, from }) =>
          say(`number_${fault}`, { name: officer.name, moment: moment(from, writing) }),
        )}
        heading={say('rosterNumbers')}
        say={say}
      />
    </>
  );
}

/** The first few of what is wrong, and how many more there are. */
function Faults({ heading, faults, say }: { heading: string; faults: string[]; say: Say }) {
  if (faults.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {faults.slice(0, shown).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {faults.length > shown && <li>{say('rosterMore', { count: faults.length - shown })}</li>}
      </ul>
    </>
  );
}
