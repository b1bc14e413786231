import { processEnvironment } from '@pressjour/contract';
import { formatAdminURL } from 'payload/shared';
import { acts } from '../../access/roles.ts';
import { written } from '../phone.ts';
import { saying } from '../texts/index.ts';
import { adminLanguage, moment } from '../time.ts';
import { CalledBack } from './CalledBack.client.tsx';
import type { DashboardPartProps } from './part-props.ts';

const callsShown = 8;

/** Callers whom nobody answered and nobody has phoned back, newest first. */
export async function CallsOwed({ i18n, payload, user }: DashboardPartProps) {
  if (!acts(user, 'admin', 'duty-manager', 'officer')) return null;
  const say = saying(i18n.t);
  const writing = {
    language: adminLanguage(i18n.language),
    timeZone: processEnvironment().timeZone,
    now: Temporal.Now.instant(),
  };
  const owed = await payload.find({
    collection: 'calls',
    where: { callBack: { equals: 'owed' } },
    sort: '-startedAt',
    limit: callsShown,
    depth: 0,
    overrideAccess: false,
    user,
    select: { from: true, startedAt: true, voicemails: true },
  });
  const link = (path: `/${string}`) => formatAdminURL({ adminRoute: payload.config.routes.admin, path });

  return (
    <article className="pressjour-dashboard__question">
      <h2>{say('whomWeOwe')}</h2>
      {owed.docs.length === 0 && <p>{say('owesNobody')}</p>}
      <ul className="pressjour-dashboard__list">
        {owed.docs.map(({ id, from, startedAt, voicemails }) => (
          <li key={id}>
            {from ? <a href={`tel:${from}`}>{written(from, writing.language)}</a> : null}
            <span>{startedAt ? moment(startedAt, writing) : null}</span>
            <div className="pressjour-dashboard__actions">
              {voicemails?.some(({ state }) => state === 'kept') && (
                <a
                  href={formatAdminURL({
                    apiRoute: payload.config.routes.api,
                    path: `/calls/${id}/voicemail`,
                  })}
                >
                  {say('playVoicemail')}
                </a>
              )}
              <a href={link(`/collections/calls/${id}`)}>{say('openCall')}</a>
              <CalledBack id={id} number={written(from ?? '', writing.language)} />
            </div>
          </li>
        ))}
      </ul>
      {owed.totalDocs > callsShown && (
        <p>
          <a href={link('/collections/calls?where[callBack][equals]=owed')}>
            {say('allCalls', { count: owed.totalDocs })}
          </a>
        </p>
      )}
    </article>
  );
}
