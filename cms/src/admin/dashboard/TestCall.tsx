import type { Say } from '../texts/index.ts';
import { moment, type Writing } from '../time.ts';
import type { LastTestCall } from './test-call.ts';

interface TestCallProps {
  call: LastTestCall | null;
  say: Say;
  writing: Writing & { now: Temporal.Instant };
}

/** What the last weekly test call showed. */
export function TestCall({ call, say, writing }: TestCallProps) {
  return (
    <>
      <h3>{say('testCallHeading')}</h3>
      <p>
        {call === null
          ? say('testCallNone')
          : say(`testCall_${call.outcome}`, { name: call.officer, moment: moment(call.at, writing) })}
      </p>
    </>
  );
}
