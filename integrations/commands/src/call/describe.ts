import type { LineSnapshot } from '@pressjour/contract';
import { type Answer, explain } from '@pressjour/rules';

/** The answer as `call --json` prints it. What outside tools rely on: see the contract in the house plan. */
export interface CallJson {
  state: Answer['state'];
  answered: boolean;
  reasons: string[];
  ladder: { tier: number; name: string; phone: string }[];
}

export function callJson({ state, answered, reasons, ladder }: Answer): CallJson {
  return {
    state,
    answered,
    reasons: reasons.map((reason) => explain(reason, 'en')),
    ladder: ladder.map(({ tier, name, phone }) => ({ tier, name, phone })),
  };
}

export interface CallSetting {
  answer: Answer;
  instant: Temporal.Instant;
  /** E.164 or `anonymous`. */
  from: string;
  line: LineSnapshot;
}

/** The way of a call, step by step, for people. */
export function describeCall({ answer, instant, from, line }: CallSetting): string {
  const local = instant.toZonedDateTimeISO(line.timeZone);
  const weekday = local.toLocaleString('en-GB', { weekday: 'long' });
  const when = `${weekday} ${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'second' })}`;
  return [
    `Call to ${line.settings.number} from ${from === 'anonymous' ? 'a hidden number' : from}`,
    `on ${when} (${line.timeZone})`,
    '',
    `State     ${answer.state}, ${answer.answered ? 'somebody is called' : 'nobody is called'}`,
    ...answer.reasons.map(
      (reason, index) => `${index === 0 ? 'Because   ' : '          '}${explain(reason, 'en')}`,
    ),
    '',
    ...steps(answer).map((step, index) => `${String(index + 1).padStart(2)}. ${step}`),
  ].join('\n');
}

function steps({ ladder }: Answer): string[] {
  const calls = ladder.map(({ tier, name, phone, ringSeconds, acceptByKey }) => {
    const who = `${tier === 0 ? 'Press desk' : `Tier ${tier}`}: ${name}, ${phone}, rings ${ringSeconds} seconds.`;
    const accept = acceptByKey
      ? 'Whoever picks up hears who calls and presses 1; until then the caller hears ringing.'
      : 'Whoever picks up has the caller.';
    return `${who} ${accept}`;
  });
  const message = 'The caller hears the spoken message, in Swedish and then in English, and the call ends.';
  return [
    ...calls,
    calls.length === 0
      ? message
      : `Nobody took the call: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
  ];
}
