import { noticeKinds } from '../../notices/kinds.ts';
import { type Say, saying } from '../texts/index.ts';
import { moment, type Writing } from '../time.ts';
import { type FailedErrand, failedErrands, unconfirmedNotices } from './duty-waits.ts';
import type { DashboardPartProps } from './part-props.ts';
import { Retry } from './Retry.client.tsx';

const errandsShown = 5;

interface DutyWaitsProps extends Pick<DashboardPartProps, 'i18n' | 'payload'> {
  writing: Writing & { now: Temporal.Instant };
}

/** What waits for those who keep the roster: events that nobody has confirmed, and what could not be sent. */
export async function DutyWaits({ i18n, payload, writing }: DutyWaitsProps) {
  const say = saying(i18n.t);
  const [{ errands, more }, unconfirmed] = await Promise.all([
    failedErrands({ payload, limit: errandsShown }),
    unconfirmedNotices(payload, writing.language),
  ]);
  return (
    <>
      {unconfirmed.length === 0 && errands.length === 0 && <p>{say('dutyWaitsNothing')}</p>}
      {unconfirmed.length > 0 && (
        <div className="pressjour-warning" role="alert">
          <h3>{say('unconfirmedHeading')}</h3>
          <ul>
            {unconfirmed.map(({ id, officer, title, at }) => (
              <li key={id}>
                {say('unconfirmedEvent', { name: officer, title, moment: moment(at, writing) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {errands.length > 0 && (
        <>
          <h3>{say('errandsHeading')}</h3>
          <ul className="pressjour-dashboard__list">
            {errands.map((errand) => {
              const what = inWords(errand, { say, writing });
              return (
                <li key={errand.id}>
                  <strong>{what}</strong>{' '}
                  <span>
                    {moment(errand.at, writing)}. {errand.reason ?? say('errandNoReason')}
                  </span>
                  <div className="pressjour-dashboard__actions">
                    <Retry path={`/errands/${errand.id}/retry`} what={what} />
                  </div>
                </li>
              );
            })}
            {more > 0 && <li>{say('errandsMore', { count: more })}</li>}
          </ul>
        </>
      )}
    </>
  );
}

function inWords({ kind, notice }: FailedErrand, { say, writing }: { say: Say; writing: Writing }): string {
  const what = say(`errand_${kind}`);
  if (notice === null) return what;
  return say('errandTo', { what, about: noticeKinds[notice.kind][writing.language], name: notice.officer });
}
