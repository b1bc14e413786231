import { formatAdminURL } from 'payload/shared';
import type { Say } from '../texts/index.ts';
import type { Chosen } from './chosen.ts';

/** The same calls as a file, for those who may have it. */
export function Export({ apiRoute, chosen, say }: { apiRoute: string; chosen: Chosen; say: Say }) {
  const query = Object.entries(chosen).filter((pair): pair is [string, string] => pair[1] !== null);
  const address = (extra: [string, string][]) =>
    `${formatAdminURL({ apiRoute, path: '/calls/export.csv' })}?${new URLSearchParams([...query, ...extra])}`;
  return (
    <section>
      <h2>{say('statisticsExport')}</h2>
      <ul className="pressjour-statistics__export">
        <li>
          <a download href={address([])}>
            {say('statisticsCsv')}
          </a>
        </li>
        <li>
          <a download href={address([['numbers', '1']])}>
            {say('statisticsCsvNumbers')}
          </a>
        </li>
      </ul>
      <p>{say('statisticsCsvNote')}</p>
    </section>
  );
}
