import { formatAdminURL } from 'payload/shared';
import type { Trouble } from '../../live-check/trouble.ts';
import { troubleWords } from '../../live-check/words.ts';
import { saying } from '../texts/index.ts';
import { moment, type Writing } from '../time.ts';
import type { DashboardPartProps } from './part-props.ts';
import { Retry } from './Retry.client.tsx';

const shown = 8;

interface SiteTroublesProps extends Pick<DashboardPartProps, 'i18n' | 'payload'> {
  troubles: readonly Trouble[];
  writing: Writing & { now: Temporal.Instant };
}

/** What is not on the site as it should be, why, since when, and what to do: nothing when all is well. */
export function SiteTroubles({ i18n, payload, troubles, writing }: SiteTroublesProps) {
  const say = saying(i18n.t);
  if (troubles.length === 0) return null;
  const adminRoute = payload.config.routes.admin;
  return (
    <section aria-labelledby="pressjour-site-troubles" className="pressjour-warning">
      <h3 id="pressjour-site-troubles">{say('siteTroubles')}</h3>
      <ul className="pressjour-dashboard__list">
        {troubles.slice(0, shown).map((trouble) => {
          const { what, todo } = troubleWords(trouble, writing.language);
          const about = 'about' in trouble ? trouble.about : null;
          return (
            <li key={trouble.key}>
              <strong>{what}</strong>{' '}
              <span>
                {say('siteTroubleSince', { moment: moment(trouble.since, writing) })} {todo}
              </span>
              <div className="pressjour-dashboard__actions">
                {about?.title && (
                  <a
                    href={formatAdminURL({
                      adminRoute,
                      path: `/collections/${about.collection}/${about.id}`,
                    })}
                  >
                    {say('siteTroubleOpen', { title: about.title })}
                  </a>
                )}
                {trouble.kind === 'not-taken' && (
                  <Retry path={`/publish-jobs/${trouble.job}/retry`} what={about?.title ?? what} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {troubles.length > shown && <p>{say('siteTroublesMore', { count: troubles.length - shown })}</p>}
    </section>
  );
}
