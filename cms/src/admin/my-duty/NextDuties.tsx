import { stretch } from '../time.ts';
import type { AboutDuty } from './about.ts';

const shown = 6;

/** My duties that have not begun, in order of time. */
export function NextDuties({ duty, say, writing }: AboutDuty) {
  const coming = duty.duties.filter(
    ({ from }) => Temporal.Instant.compare(Temporal.Instant.from(from), writing.now) > 0,
  );
  const rows = coming.map(({ id, from, until, tier, extra }) => (
    <li key={`${id} ${from}`}>
      {say('dutyOne', { stretch: stretch({ from, until }, writing), tier })}
      {extra && ` (${say('dutyExtra')})`}
    </li>
  ));
  const more = rows.slice(shown);
  return (
    <section aria-labelledby="next-duties">
      <h2 id="next-duties">{say('dutyNext')}</h2>
      {rows.length === 0 && <p>{say('dutyOffNever')}</p>}
      <ul className="pressjour-duty__list">{rows.slice(0, shown)}</ul>
      {more.length > 0 && (
        <details>
          <summary>{say('dutyMore', { count: more.length })}</summary>
          <ul className="pressjour-duty__list">{more}</ul>
        </details>
      )}
    </section>
  );
}
