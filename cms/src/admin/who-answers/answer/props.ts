import type { WhoAnswersAt } from '../../../line/who-answers.ts';
import type { Say } from '../../texts/index.ts';
import type { Writing } from '../../time.ts';
import type { Question } from '../question.ts';

/** What each part of the answer is given. */
export interface AnswerProps {
  answer: WhoAnswersAt;
  question: Extract<Question, { kind: 'asked' }>;
  say: Say;
  writing: Writing & { now: Temporal.Instant };
}
