import type { Language } from '@pressjour/contract';
import type { Tally } from '../../collections/Calls/statistics.ts';
import { outcomes } from '../../collections/Calls/words.ts';
import type { Say } from '../texts/index.ts';
import { Wide } from '../view/Wide.tsx';

interface BreakdownProps {
  /** What the figures are by, for those who do not see the heading above. */
  name: string;
  /** What the rows are. */
  heading: string;
  rows: { name: string; tally: Tally }[];
  language: Language;
  say: Say;
}

const barWidth = 120;

/** Calls by something, as figures, with a bar beside them that says the same: its dark part is what was answered. */
export function Breakdown({ name, heading, rows, language, say }: BreakdownProps) {
  const most = Math.max(1, ...rows.map(({ tally }) => tally.calls));
  return (
    <Wide name={name}>
      <table className="pressjour-table">
        <caption>{say('statisticsBarCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th className="pressjour-table__number" scope="col">
              {say('statisticsCalls')}
            </th>
            {columns.map((outcome) => (
              <th className="pressjour-table__number" key={outcome} scope="col">
                {outcomes[outcome][language]}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name: row, tally }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td className="pressjour-table__number">{tally.calls}</td>
              {columns.map((outcome) => (
                <td className="pressjour-table__number" key={outcome}>
                  {tally[outcome]}
                </td>
              ))}
              <td aria-hidden="true">
                <Bar all={tally.calls / most} answered={tally.answered / most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

const columns = ['answered', 'voicemail', 'message', 'missed'] as const;

function Bar({ all, answered }: { all: number; answered: number }) {
  return (
    <svg aria-hidden="true" className="pressjour-statistics__bar" height="12" width={barWidth}>
      <rect className="pressjour-statistics__all" height="12" width={all * barWidth} />
      <rect className="pressjour-statistics__answered" height="12" width={answered * barWidth} />
    </svg>
  );
}
