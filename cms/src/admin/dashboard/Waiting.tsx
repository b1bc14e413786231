import { processEnvironment } from '@pressjour/contract';
import { formatAdminURL } from 'payload/shared';
import { acts, writers } from '../../access/roles.ts';
import { readTroubles } from '../../live-check/read-troubles.ts';
import { saying } from '../texts/index.ts';
import { adminLanguage, moment, type Writing } from '../time.ts';
import { waitingDecisions } from './approvals.ts';
import { Decisions } from './Decisions.tsx';
import { DutyWaits } from './DutyWaits.tsx';
import { waitingDrafts } from './drafts.ts';
import type { DashboardPartProps } from './part-props.ts';
import { SiteTroubles } from './SiteTroubles.tsx';

const draftsShown = 8;

/** What waits, for those whose work it is: texts and the site for those who write, the duty for those who keep the roster. */
export function Waiting({ i18n, payload, user }: DashboardPartProps) {
  const writes = acts(user, ...writers);
  const keepsRoster = acts(user, 'admin', 'duty-manager');
  if (!writes && !keepsRoster) return null;
  const writing = {
    language: adminLanguage(i18n.language),
    timeZone: processEnvironment().timeZone,
    now: Temporal.Now.instant(),
  };
  return (
    <article className="pressjour-dashboard__question">
      <h2>{saying(i18n.t)('whatWaits')}</h2>
      {keepsRoster && <DutyWaits i18n={i18n} payload={payload} writing={writing} />}
      {writes && <Texts i18n={i18n} payload={payload} user={user} writing={writing} />}
    </article>
  );
}

/** What is written and not on the site, and what the site has not been told. */
async function Texts({
  i18n,
  payload,
  user,
  writing,
}: Pick<DashboardPartProps, 'i18n' | 'payload' | 'user'> & { writing: Writing & { now: Temporal.Instant } }) {
  const say = saying(i18n.t);
  const [decisions, troubles] = await Promise.all([
    waitingDecisions({ payload, user, now: writing.now }),
    readTroubles(payload, new Date(writing.now.epochMilliseconds)),
  ]);
  const told = Object.values(decisions).flat();
  const { drafts, more } = await waitingDrafts({
    payload,
    user,
    limit: draftsShown,
    except: told.map(({ document }) => document ?? ''),
  });
  const editor = (collection: string, id: string) =>
    formatAdminURL({ adminRoute: payload.config.routes.admin, path: `/collections/${collection}/${id}` });

  return (
    <>
      <SiteTroubles i18n={i18n} payload={payload} troubles={troubles} writing={writing} />
      {told.length + drafts.length + troubles.length === 0 && <p>{say('waitsNothing')}</p>}
      <Decisions decisions={decisions} i18n={i18n} payload={payload} user={user} writing={writing} />
      {drafts.length > 0 && <h3>{say('waitsDrafts')}</h3>}
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
    </>
  );
}
