'use client';

import { useState } from 'react';
import { VoicemailPlayer } from '../calls/VoicemailPlayer.client.tsx';
import { useSay } from '../useSay.ts';
import { TickOff } from './TickOff.client.tsx';

/** A caller who waits, in the reader's words. */
export interface CallToReturn {
  id: string;
  /** The number as people write it, or why there is none. */
  who: string;
  /** E.164; null where nobody can be phoned. */
  phone: string | null;
  startedAt: string | null;
  when: string;
  about: string;
  voicemail: boolean;
  /** The call's own page. */
  href: string;
}

/** The calls to return. One that is ticked off stays in its place, so that it can be undone, until the page is left. */
export function ReturnCalls({ calls }: { calls: CallToReturn[] }) {
  const say = useSay();
  const [ticked, setTicked] = useState<CallToReturn[]>([]);
  const isTicked = ({ id }: CallToReturn) => ticked.some((one) => one.id === id);
  const shown = [...ticked, ...calls.filter((call) => !isTicked(call))].sort((a, b) =>
    (b.startedAt ?? '').localeCompare(a.startedAt ?? ''),
  );
  if (shown.length === 0) return <p>{say('dutyCallsNone')}</p>;
  return (
    <ul className="pressjour-duty__list">
      {shown.map((call) => (
        <li className="pressjour-duty__call" key={call.id}>
          {call.phone === null ? (
            <strong>{call.who}</strong>
          ) : (
            <a className="pressjour-duty__number" href={`tel:${call.phone}`}>
              {call.who}
            </a>
          )}
          <p>
            {call.when}
            {call.about !== '' && (
              <>
                <br />
                {call.about}
              </>
            )}
          </p>
          {call.voicemail && (
            <VoicemailPlayer call={call.id} label={say('voicemailOf', { who: call.who, when: call.when })} />
          )}
          <div className="pressjour-duty__actions">
            <TickOff
              call={call}
              onChange={(done) =>
                setTicked((before) => [...before.filter(({ id }) => id !== call.id), ...(done ? [call] : [])])
              }
              ticked={isTicked(call)}
            />
            <a
              aria-label={say('dutyCallOpenOf', { when: call.when })}
              className="pressjour-duty__link"
              href={call.href}
            >
              {say('dutyCallOpen')}
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}
