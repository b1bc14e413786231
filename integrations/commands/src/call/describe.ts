import { type Heard, heardUnanswered, type LineSnapshot, type SpokenText } from '@pressjour/contract';
import { type Answer, explain, type LadderTime, ladderTimes } from '@pressjour/rules';

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
  /** SITE_URL. */
  siteUrl: string;
}

/** The way of a call that nobody takes, with its times, and what the caller hears at its end; for people. */
export function describeCall({ answer, instant, from, line, siteUrl }: CallSetting): string {
  const local = instant.toZonedDateTimeISO(line.timeZone);
  const weekday = local.toLocaleString('en-GB', { weekday: 'long' });
  const when = `${weekday} ${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'second' })}`;
  const { state, answered, reasons, unanswered } = answer;
  return [
    `Call to ${line.settings.number} from ${from === 'anonymous' ? 'a hidden number' : from}`,
    `on ${when} (${line.timeZone})`,
    '',
    `State     ${state}, ${answered ? 'somebody is called' : 'nobody is called'}`,
    ...reasons.map((reason, index) => `${index === 0 ? 'Because   ' : '          '}${explain(reason, 'en')}`),
    '',
    ...wayOf(answer),
    '',
    'The caller hears',
    ...heardUnanswered({ unanswered, settings: line.settings, siteUrl }).flatMap(inWords),
  ].join('\n');
}

function wayOf(answer: Answer): string[] {
  const times = ladderTimes(answer);
  const last = times.at(-1);
  const end = last ? last.fromSeconds + last.ringSeconds : 0;
  const nobody = last ? 'Nobody took the call: the' : 'The';
  const ending = {
    voicemail: `${nobody} caller hears the promise to be phoned back, in Swedish or in English, and leaves a message.`,
    message: `${nobody} caller hears the spoken message, in Swedish and then in English, and the call ends.`,
  }[answer.unanswered];
  return [...times.map(attempt), `${clock(end)}  ${ending}`];
}

function attempt({ step, round, fromSeconds, ringSeconds }: LadderTime): string {
  const { tier, name, phone, acceptByKey } = step;
  const again = round === 1 ? '' : `Round ${round}. `;
  const who = `${tier === 0 ? 'Press desk' : `Tier ${tier}`}: ${name}, ${phone}, rings ${ringSeconds} seconds.`;
  const accept = acceptByKey
    ? 'Whoever picks up hears who calls and presses 1; until then the caller hears ringing.'
    : 'Whoever picks up has the caller.';
  return `${clock(fromSeconds)}  ${again}${who} ${accept}`;
}

/** Seconds since the call arrived, as minutes and seconds. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(5);
}

const occasions: Record<SpokenText, string> = {
  closed: 'the message',
  voicemail: 'before the tone',
  thanks: 'after a message was left',
};

function inWords({ text, sv, en }: Heard): string[] {
  return [`  ${occasions[text]}:`, `    sv  ${sv}`, `    en  ${en}`];
}
