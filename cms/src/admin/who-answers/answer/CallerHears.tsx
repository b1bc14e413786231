import { languages } from '@pressjour/contract';
import { spokenSeconds } from '../../spoken/seconds.ts';
import type { AnswerProps } from './props.ts';

/** The texts that a caller hears whom nobody took, in both languages. */
export function CallerHears({ answer, say }: AnswerProps) {
  const { hears, ladder, maxWaitSeconds } = answer;
  const last = ladder.at(-1);
  return (
    <section>
      <h2>{say('whoHears')}</h2>
      {last !== undefined && (
        <p>{say('whoRinging', { seconds: Math.min(maxWaitSeconds, last.fromSeconds + last.ringSeconds) })}</p>
      )}
      {hears.map((heard) => (
        <div className="pressjour-who__heard" key={heard.text}>
          <h3>{say(`whoHears_${heard.text}`)}</h3>
          {languages.map((language) => (
            <figure key={language}>
              <figcaption>
                {say(`language_${language}`)},{' '}
                {say('whoSeconds', { seconds: spokenSeconds(heard[language]) })}
              </figcaption>
              <blockquote lang={language}>{heard[language]}</blockquote>
            </figure>
          ))}
        </div>
      ))}
    </section>
  );
}
