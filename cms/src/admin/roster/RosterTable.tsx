import type { DutyCheck } from '../../line/duty-check.ts';
import type { Say } from '../texts/index.ts';
import { dates, shortMoment, shortStretch, type Writing } from '../time.ts';
import { gapInWords, overlapInWords } from './in-words.ts';
import type { RosterByWeek, WeekDuty } from './weeks.ts';

interface RosterTableProps {
  roster: RosterByWeek;
  say: Say;
  writing: Writing & { now: Temporal.Instant };
  /** The address of the shift or the rotation that a duty comes from. */
  link: (duty: WeekDuty) => string;
}

/** Week by week and tier by tier; on a phone each week is a block of its own, still a table to a screen reader. */
export function RosterTable({ roster: { tiers, weeks }, say, writing, link }: RosterTableProps) {
  return (
    <table className="pressjour-table pressjour-roster">
      <caption>{say('rosterCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('rosterWeek')}</th>
          {tiers.map((tier) => (
            <th key={tier} scope="col">
              {say('rosterTier', { tier })}
            </th>
          ))}
          <th scope="col">{say('rosterAttention')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ firstDay, lastDay, number, duties, gaps, overlaps }) => (
          <tr key={firstDay}>
            <th scope="row">
              {say('rosterWeekNumber', { number })}
              <span className="pressjour-roster__days">{dates({ firstDay, lastDay }, writing.language)}</span>
            </th>
            {duties.map((inTier, index) => (
              <td data-column={say('rosterTier', { tier: tiers[index] ?? '' })} key={tiers[index]}>
                {inTier.length === 0 && (
                  <span className="pressjour-roster__nobody">{say('rosterNobody')}</span>
                )}
                {inTier.map((duty) => (
                  <Duty
                    duty={duty}
                    href={link(duty)}
                    key={`${duty.id} ${duty.from}`}
                    say={say}
                    writing={writing}
                  />
                ))}
              </td>
            ))}
            <td
              className={gaps.length + overlaps.length === 0 ? 'pressjour-roster__ok' : undefined}
              data-column={say('rosterAttention')}
            >
              <Attention gaps={gaps} overlaps={overlaps} say={say} writing={writing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Shared = Pick<RosterTableProps, 'say' | 'writing'>;

function Duty({ duty, href, say, writing }: Shared & { duty: WeekDuty; href: string }) {
  const { name, from, until, extra, source } = duty;
  const when = { from: from && shortMoment(from, writing), until: until && shortMoment(until, writing) };
  const kind = say(extra ? 'rosterExtra' : source === 'shift' ? 'rosterShift' : 'rosterRotation');
  return (
    <p className="pressjour-roster__duty">
      <a aria-label={say('rosterOpen', { name, source: kind })} href={href}>
        {name}
      </a>
      <span>
        {when.from && when.until && `${when.from} – ${when.until}`}
        {when.from && !when.until && say('rosterFrom', { moment: when.from })}
        {!when.from && when.until && say('rosterUntil', { moment: when.until })}
        {!when.from && !when.until && say('rosterAllTime')}
        {source === 'shift' && `, ${kind}`}
      </span>
    </p>
  );
}

function Attention({ gaps, overlaps, say, writing }: Shared & Pick<DutyCheck, 'gaps' | 'overlaps'>) {
  if (gaps.length + overlaps.length === 0) return <span>{say('rosterOk')}</span>;
  return (
    <ul className="pressjour-roster__attention">
      {gaps.map((gap) => (
        <li className="pressjour-roster__gap" key={gap.from}>
          {gapInWords(shortStretch(gap, writing), say)}
        </li>
      ))}
      {overlaps.map((overlap) => (
        <li className="pressjour-roster__overlap" key={`${overlap.kind} ${overlap.tier} ${overlap.from}`}>
          {overlapInWords({ overlap, stretch: shortStretch(overlap, writing), say })}
        </li>
      ))}
    </ul>
  );
}
