import type { Language, Localized } from '@pressjour/contract';
import type { Call } from '@pressjour/contract/payload-types';
import { callBacks, outcomes, states } from '../collections/Calls/words.ts';
import { label } from '../labels.ts';
import { localTime } from './local-time.ts';

const personal = ['from', 'callBackNote'] as const;

const headings = {
  startedAt: label('Började', 'Started'),
  endedAt: label('Slutade', 'Ended'),
  lineState: label('Läge', 'State of the line'),
  events: label('Händelser', 'News events'),
  outcome: label('Utfall', 'Outcome'),
  answeredBy: label('Besvarat av', 'Answered by'),
  waitSeconds: label('Väntetid (s)', 'Wait (s)'),
  durationSeconds: label('Längd (s)', 'Length (s)'),
  attempts: label('Uppringningar', 'Attempts'),
  voicemailSeconds: label('Röstmeddelande (s)', 'Voicemail (s)'),
  callBack: label('Ring tillbaka', 'Call back'),
  callBackBy: label('Avgjort av', 'Decided by'),
  callBackAt: label('Avgjort', 'Decided'),
  from: label('Från', 'From'),
  callBackNote: label('Anteckning', 'Note'),
} satisfies Record<string, Localized>;

export type Column = keyof typeof headings;
export type Row = Record<Column, string | number | null>;

interface Writing {
  language: Language;
  timeZone: string;
}

/** The columns with their headings; those with instants name the time zone. */
export function columnsOf({
  withNumbers,
  language,
  timeZone,
}: Writing & { withNumbers: boolean }): { key: Column; header: string }[] {
  const columns = Object.keys(headings) as Column[];
  const wanted = columns.filter((key) => withNumbers || !(personal as readonly Column[]).includes(key));
  return wanted.map((key) => {
    const heading = headings[key][language];
    return { key, header: key.endsWith('At') ? `${heading} (${timeZone})` : heading };
  });
}

/** A call as a row of the export, its relations looked up. */
export function rowOf(call: Call, { language, timeZone }: Writing): Row {
  const voicemails = call.voicemails ?? [];
  const local = (instant: string | null | undefined) => (instant ? localTime(instant, timeZone) : null);
  return {
    startedAt: local(call.startedAt),
    endedAt: local(call.endedAt),
    lineState: named(states, call.lineState, language),
    events: (call.events ?? []).map((event) => (typeof event === 'string' ? event : event.title)).join('; '),
    outcome: named(outcomes, call.outcome, language),
    answeredBy: call.answeredBy ?? null,
    waitSeconds: call.waitSeconds ?? null,
    durationSeconds: call.durationSeconds ?? null,
    attempts: (call.attempts ?? []).map(({ name, result }) => `${name}: ${result}`).join('; '),
    voicemailSeconds:
      voicemails.length === 0
        ? null
        : voicemails.reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0),
    callBack: named(callBacks, call.callBack, language),
    callBackBy: typeof call.callBackBy === 'object' ? (call.callBackBy?.name ?? null) : null,
    callBackAt: local(call.callBackAt),
    from: call.from ?? null,
    callBackNote: call.callBackNote ?? null,
  };
}

function named(
  names: Record<string, Localized>,
  value: string | null | undefined,
  language: Language,
): string | null {
  return value ? (names[value]?.[language] ?? value) : null;
}
