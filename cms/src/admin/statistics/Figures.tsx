import type { Language } from '@pressjour/contract';
import type { CallStatistics } from '../../collections/Calls/statistics.ts';
import { outcomes, states } from '../../collections/Calls/words.ts';
import { weekdays } from '../../globals/PressService/fields/weekdays.ts';
import type { Say } from '../texts/index.ts';
import { Breakdown } from './Breakdown.tsx';
import { Shares } from './Shares.tsx';

interface FiguresProps {
  figures: CallStatistics;
  language: Language;
  say: Say;
}

/** The figures as tables; the hours and days with a bar beside each number. */
export function Figures({ figures, language, say }: FiguresProps) {
  const { total, byState, byWeekday, byHour } = figures;
  if (total.calls === 0) return <p>{say('statisticsNone')}</p>;
  const shared = { language, say };
  return (
    <>
      <Totals {...shared} total={total} />
      <AnsweredWithin {...shared} figures={figures} />
      <h2>{say('statisticsByState')}</h2>
      <Breakdown
        {...shared}
        heading={say('statisticsState')}
        rows={(['desk', 'event', 'closed'] as const).map((state) => ({
          name: states[state][language],
          tally: byState[state],
        }))}
        name={say('statisticsByState')}
      />
      <h2>{say('statisticsByHour')}</h2>
      <Breakdown
        {...shared}
        heading={say('statisticsHour')}
        rows={byHour.map(({ hour, ...tally }) => ({
          name: `${String(hour).padStart(2, '0')}–${String((hour + 1) % 24).padStart(2, '0')}`,
          tally,
        }))}
        name={say('statisticsByHour')}
      />
      <h2>{say('statisticsByDay')}</h2>
      <Breakdown
        {...shared}
        heading={say('statisticsDay')}
        rows={byWeekday.map(({ day, ...tally }) => ({
          name: weekdays[day - 1]?.label[language] ?? `${day}`,
          tally,
        }))}
        name={say('statisticsByDay')}
      />
    </>
  );
}

function Totals({ total, language, say }: Omit<FiguresProps, 'figures'> & Pick<CallStatistics, 'total'>) {
  const kinds = (['answered', 'voicemail', 'message', 'missed'] as const).map((outcome) => ({
    name: outcomes[outcome][language],
    calls: total[outcome],
  }));
  return (
    <section>
      <h2>{say('statisticsTotal')}</h2>
      <Shares
        heading={say('statisticsOutcome')}
        language={language}
        rows={[...kinds, { name: say('statisticsAll'), calls: total.calls }]}
        say={say}
        title={say('statisticsTotalCaption')}
        whole={total.calls}
      />
    </section>
  );
}

function AnsweredWithin({ figures, language, say }: FiguresProps) {
  const { answeredWithin, medianWaitSeconds, callBacks, total } = figures;
  return (
    <section>
      <h2>{say('statisticsWithin')}</h2>
      <Shares
        heading={say('statisticsWithin')}
        language={language}
        rows={answeredWithin.map(({ seconds, calls }) => ({
          name: say('statisticsSeconds', { seconds }),
          calls,
        }))}
        say={say}
        title={say('statisticsWithinCaption')}
        whole={total.calls}
      />
      {medianWaitSeconds !== null && <p>{say('statisticsMedian', { seconds: medianWaitSeconds })}</p>}
      <p>{say('statisticsCallBacks', callBacks)}</p>
    </section>
  );
}
