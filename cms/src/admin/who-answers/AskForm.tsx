import type { Language } from '@pressjour/contract';
import { written } from '../phone.ts';
import type { Say } from '../texts/index.ts';
import { localMoment } from '../time.ts';
import type { Question } from './question.ts';

interface AskFormProps {
  /** The address of the page. */
  action: string;
  question: Question;
  language: Language;
  timeZone: string;
  say: Say;
}

const turns = [
  { turn: 'first', text: 'whoFirst' },
  { turn: 'second', text: 'whoSecond' },
] as const;

/** The question as a form of its own address: needs no script. */
export function AskForm({ action, question, language, timeZone, say }: AskFormProps) {
  const { local, from, clockChange } = question;
  const happensTwice = question.kind === 'twice' || clockChange === 'first' || clockChange === 'second';
  const wrong = question.kind === 'unreadable' ? question.what : null;
  const caller = from === 'anonymous' ? '' : wrong === 'from' ? from : written(from, language);
  return (
    <section aria-label={say('whoAsk')}>
      {wrong !== null && (
        <div className="pressjour-warning" id="pressjour-wrong" role="alert">
          <p>
            {say(wrong === 'at' ? 'whoBadTime' : 'whoBadCaller', { value: wrong === 'at' ? local : from })}
          </p>
        </div>
      )}
      <form action={action} className="pressjour-ask" method="get">
        <div className="pressjour-ask__field">
          <label htmlFor="pressjour-at">{say('whoAt')}</label>
          <input
            aria-describedby="pressjour-at-help"
            aria-invalid={wrong === 'at'}
            defaultValue={wrong === 'at' ? '' : local}
            id="pressjour-at"
            key={local}
            name="at"
            type="datetime-local"
          />
          <small id="pressjour-at-help">{say('whoAtHelp', { timeZone })}</small>
        </div>
        <div className="pressjour-ask__field">
          <label htmlFor="pressjour-from">{say('whoFrom')}</label>
          <input
            aria-describedby="pressjour-from-help"
            aria-invalid={wrong === 'from'}
            autoComplete="off"
            defaultValue={caller}
            id="pressjour-from"
            key={caller}
            name="from"
            type="tel"
          />
          <small id="pressjour-from-help">{say('whoFromHelp')}</small>
        </div>
        {happensTwice && (
          <fieldset className="pressjour-ask__choice">
            <legend>
              {say('whoTwice', { moment: localMoment(Temporal.PlainDateTime.from(local), language) })}
            </legend>
            {turns.map(({ turn, text }) => (
              <label key={turn}>
                <input
                  defaultChecked={clockChange === turn || (clockChange === null && turn === 'first')}
                  name="turn"
                  type="radio"
                  value={turn}
                />
                {say(text)}
              </label>
            ))}
          </fieldset>
        )}
        <button type="submit">{say('whoShow')}</button>
      </form>
    </section>
  );
}
