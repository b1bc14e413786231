import type { WhoAnswersAt } from '../../../line/who-answers.ts';
import type { Say } from '../../texts/index.ts';
import { fullMoment } from '../../time.ts';
import type { AnswerProps } from './props.ts';

/** What follows, as far as it is known. */
export function Changes({ answer: { changes }, say, writing }: AnswerProps) {
  return (
    <section>
      <h2>{say('whoNext')}</h2>
      {changes.length === 0 ? (
        <p>{say('whoNextNone')}</p>
      ) : (
        <ul className="pressjour-who__changes">
          {changes.map((change) => (
            <li key={change.at}>
              <time dateTime={change.at}>{fullMoment(change.at, writing)}</time> {becomes(change, say)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function becomes({ state, answered }: WhoAnswersAt['changes'][number], say: Say): string {
  if (state === 'closed') return say('whoBecomes_closed');
  return say(answered ? `whoBecomes_${state}` : `whoBecomes_${state}Silent`);
}
