import type { MyDutyAnswer } from '../../endpoints/my-duty.ts';
import type { Say } from '../texts/index.ts';
import type { Writing } from '../time.ts';

/** What every part of My duty is given. */
export interface AboutDuty {
  duty: MyDutyAnswer;
  say: Say;
  writing: Writing & { now: Temporal.Instant };
}
