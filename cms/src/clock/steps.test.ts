import { expect, it } from 'vitest';
import { type Failing, type Steps, signOf, step } from './steps.ts';

/** A clock of which only the log is looked at. */
function logging() {
  const logged: string[] = [];
  const logger = {
    info: (msg: string) => logged.push(msg),
    error: ({ err }: { err: Error }) => logged.push(err.message),
  };
  const failing: Failing = new Map();
  return { logged, clock: { payload: { logger }, failing } as unknown as Steps };
}
const failWith = (message: string) => () => Promise.reject(new Error(message));

it('logs each different failure once, and that the step goes again', async () => {
  const { logged, clock } = logging();
  for (const why of ['disk full', 'disk full', 'no officer', 'disk full']) {
    expect(await step(clock, 'notices', failWith(why))).toBe(null);
  }
  expect(await step(clock, 'notices', async () => 'done')).toBe('done');
  await step(clock, 'notices', failWith('disk full'));
  expect(logged).toEqual(['disk full', 'no officer', 'The clock does its notices again.', 'disk full']);
});

it('tells failures apart by what went wrong, not by the ids and times in it', () => {
  const failed = (why: string) => new AggregateError([new Error('Failed query', { cause: new Error(why) })]);
  expect(signOf(failed('notice 65f0c0ffee00ab12cd34ef56 at 12:01'))).toBe(
    signOf(failed('notice 65f0c0ffee00ab12cd34ef99 at 12:02')),
  );
  expect(signOf(failed('database is locked'))).not.toBe(signOf(failed('disk full')));
});
