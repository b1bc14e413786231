import { moment } from '../time.ts';
import { Action } from './Action.client.tsx';
import type { AboutDuty } from './about.ts';
import { EndEvent } from './EndEvent.client.tsx';
import { laterEnd } from './later-end.ts';
import { WriteUpdate } from './WriteUpdate.client.tsx';

/** Events going on, and for those who may: a running update, a later end, or the end now. */
export function EventsNow({ duty, say, writing }: AboutDuty) {
  if (duty.events.length === 0) return null;
  return (
    <section aria-labelledby="events-now">
      <h2 id="events-now">{say('dutyEvents')}</h2>
      <ul className="pressjour-duty__list">
        {duty.events.map(({ id, title, endsAt, staffed, mayChange }) => {
          const name = title[writing.language];
          const later = laterEnd({ endsAt, now: writing.now });
          return (
            <li className="pressjour-duty__event" key={id}>
              <strong>{name}</strong>
              <p>
                {say('dutyEventUntil', { moment: moment(endsAt, writing) })}
                {!staffed && ` ${say('dutyEventUnstaffed')}`}
              </p>
              {mayChange && later === null && <p>{say('dutyEventLongest')}</p>}
              {mayChange && <WriteUpdate id={id} title={name} />}
              {mayChange && (
                <div className="pressjour-duty__actions">
                  {later !== null && (
                    <Action
                      body={{ endsAt: later }}
                      done="dutyEventExtended"
                      failed="dutyEventNotExtended"
                      label={say('dutyEventExtend', { moment: moment(later, writing) })}
                      method="PATCH"
                      of={name}
                      path={`/events/${id}?depth=0`}
                    />
                  )}
                  <EndEvent id={id} title={name} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
