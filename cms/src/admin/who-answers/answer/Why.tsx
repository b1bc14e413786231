import type { AnswerProps } from './props.ts';

/** Rule by rule, in the order in which the rules look. */
export function Why({ answer, say, writing }: AnswerProps) {
  return (
    <section>
      <h2>{say('whoWhy')}</h2>
      <ol className="pressjour-who__why">
        {answer.reasons.map((reason) => (
          <li key={reason[writing.language]}>{reason[writing.language]}</li>
        ))}
      </ol>
    </section>
  );
}
