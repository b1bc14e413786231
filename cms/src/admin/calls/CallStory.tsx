import { processEnvironment } from '@pressjour/contract';
import type { Call } from '@pressjour/contract/payload-types';
import type { UIFieldServerProps } from 'payload';
import { type Say, saying } from '../texts/index.ts';
import { adminLanguage, moment, type Writing } from '../time.ts';
import { caller } from './caller.ts';
import { Legs } from './Legs.tsx';
import { VoicemailPlayer } from './VoicemailPlayer.client.tsx';
import '../view/view.css';
import './calls.css';

/** What happened in a call, told for people: the voicemail, who listened to it, and which telephones rang. */
export async function CallStory({ id, payload, user, i18n }: UIFieldServerProps) {
  if (id === undefined) return null;
  const call = await payload.findByID({
    collection: 'calls',
    id,
    depth: 1,
    disableErrors: true,
    overrideAccess: false,
    user,
  });
  if (call === null) return null;
  const say = saying(i18n.t);
  const writing = {
    language: adminLanguage(i18n.language),
    timeZone: processEnvironment().timeZone,
    now: Temporal.Now.instant(),
  };
  const about = { call, say, writing };
  return (
    <section aria-label={say('callHeading')} className="pressjour-call">
      <Caller {...about} />
      <Voicemails {...about} />
      <Legs {...about} />
      {typeof call.waitSeconds === 'number' && <p>{say('callWaited', { seconds: call.waitSeconds })}</p>}
    </section>
  );
}

/** What the parts of the story are given. */
export interface AboutCall {
  call: Call;
  say: Say;
  writing: Writing & { now: Temporal.Instant };
}

function Caller({ call, say, writing }: AboutCall) {
  const from = call.from ?? null;
  const who = caller({ from, say, language: writing.language });
  return (
    <p className="pressjour-call__caller">
      {from?.startsWith('+') ? <a href={`tel:${from}`}>{who}</a> : who}
    </p>
  );
}

function Voicemails({ call, say, writing }: AboutCall) {
  const voicemails = call.voicemails ?? [];
  if (voicemails.length === 0) return null;
  const when = call.startedAt ? moment(call.startedAt, writing) : '–';
  const who = caller({ from: call.from ?? null, say, language: writing.language });
  return (
    <>
      <h2>{say('voicemail')}</h2>
      {voicemails.map(({ recordingSid, state, durationSeconds }) => (
        <div key={recordingSid}>
          {state === 'kept' && recordingSid ? (
            <VoicemailPlayer
              call={call.id}
              label={say('voicemailOf', { who, when })}
              recordingSid={recordingSid}
            />
          ) : (
            <p>{say(state === 'removed' ? 'voicemailRemoved' : 'voicemailAwaited')}</p>
          )}
          {typeof durationSeconds === 'number' && (
            <p>{say('voicemailSeconds', { seconds: durationSeconds })}</p>
          )}
        </div>
      ))}
      <Listened call={call} say={say} writing={writing} />
    </>
  );
}

function Listened({ call, say, writing }: AboutCall) {
  const listened = call.listened ?? [];
  return (
    <>
      <h3>{say('listenedBy')}</h3>
      {listened.length === 0 && <p>{say('listenedByNobody')}</p>}
      <ul>
        {listened.map(({ id, by, at }) => (
          <li key={id}>
            {say('listenedOne', {
              name: typeof by === 'object' && by !== null ? by.name : '–',
              moment: at ? moment(at, writing) : '–',
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
