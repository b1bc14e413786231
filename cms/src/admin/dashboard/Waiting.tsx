import { processEnvironment } from '@pressjour/contract';
import { formatAdminURL } from 'payload/shared';
import { acts } from '../../access/roles.ts';
import { saying } from '../texts/index.ts';
import { adminLanguage, moment } from '../time.ts';
import { waitingDrafts } from './drafts.ts';
import type { DashboardPartProps } from './part-props.ts';
import { delayedPublishing } from './publishing.ts';

const draftsShown = 8;

/** What is written and not on the site, and what the site has not been told. */
export async function Waiting({ i18n, payload, user }: DashboardPartProps) {
  if (!acts(user, 'admin', 'editor', 'approver')) return null;
  const say = saying(i18n.t);
  const writing = {
    language: adminLanguage(i18n.language),
    timeZone: processEnvironment().timeZone,
    now: Temporal.Now.instant(),
  };
  const [{ drafts, more }, delayed] = await Promise.all([
    waitingDrafts({ payload, user, limit: draftsShown }),
    delayedPublishing(payload),
  ]);
  const editor = (collection: string, id: string) =>
    formatAdminURL({ adminRoute: payload.config.routes.admin, path: `/collections/${collection}/${id}` });

  return (
    <article className="pressjour-dashboard__question">
      <h2>{say('whatWaits')}</h2>
      {delayed > 0 && (
        <div className="pressjour-warning" role="alert">
          <p>{delayed === 1 ? say('publishDelayedOne') : say('publishDelayed', { count: delayed })}</p>
        </div>
      )}
      {drafts.length === 0 && delayed === 0 && <p>{say('waitsNothing')}</p>}
      <ul className="pressjour-dashboard__list">
        {drafts.map(({ collection, id, title, language, updatedAt, live }) => (
          <li key={id}>
            <a href={editor(collection, id)} lang={language}>
              {title}
            </a>
            <span>
              {say(live ? 'changedSince' : 'neverPublished')}, {moment(updatedAt, writing)}
            </span>
          </li>
        ))}
      </ul>
      {more && <p>{say('waitsMore')}</p>}
    </article>
  );
}
