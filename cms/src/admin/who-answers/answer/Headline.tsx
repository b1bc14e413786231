import type { WhoAnswersAt } from '../../../line/who-answers.ts';
import { written } from '../../phone.ts';
import type { Say } from '../../texts/index.ts';
import { fullMoment, localMoment } from '../../time.ts';
import type { AnswerProps } from './props.ts';

/** The question in words, and the answer in one sentence. */
export function Headline({ answer, question, say, writing }: AnswerProps) {
  const { language } = writing;
  const { from, clockChange, local } = question;
  const moment = fullMoment(answer.at, writing);
  const caller = from === 'anonymous' ? say('whoAnonymous') : written(from, language);
  const which = { first: `, ${say('whoIsFirst')}`, second: `, ${say('whoIsSecond')}` };
  return (
    <>
      {clockChange === 'never' && (
        <div className="pressjour-warning">
          <p>
            {say('whoNever', {
              moment: localMoment(Temporal.PlainDateTime.from(local), language),
              moved: moment,
            })}
          </p>
        </div>
      )}
      <h2>
        {say('whoAnswerOf', { moment, caller })}
        {(clockChange === 'first' || clockChange === 'second') && which[clockChange]}
      </h2>
      <p className={`pressjour-who__answer pressjour-who__answer--${answer.answered ? 'yes' : 'no'}`}>
        {stateInWords(answer, say)}
      </p>
    </>
  );
}

function stateInWords({ state, answered, blocked }: WhoAnswersAt, say: Say): string {
  if (blocked) return say('whoBlocked');
  if (state === 'closed') return say('whoClosed');
  if (state === 'desk') return say(answered ? 'whoDesk' : 'whoDeskSilent');
  return say(answered ? 'whoEvent' : 'whoEventSilent');
}
