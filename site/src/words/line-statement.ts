import type { Language, LineStatus } from '@pressjour/contract';
import { calendars } from '../text/calendar.ts';
import { lineWords } from '../text/line.ts';
import { daysBetween, type ToLocal } from './moment.ts';
import { type Phrase, type TimeInText, textIn } from './phrase.ts';

export interface LineStatement {
  answered: boolean;
  headline: Phrase;
  /** What to do instead; empty where the headline says it all. */
  detail: Phrase;
}

/**
 * Says in words whether somebody answers. Needs no clock: a status holds from `since` to `until`, and every time in
 * the sentence is told so that it is clear to whoever reads it in between.
 * @param local reads instants in the press office's time zone
 */
export function lineStatement(options: {
  line: LineStatus;
  language: Language;
  local: ToLocal;
}): LineStatement {
  const { line, language } = options;
  const words = lineWords[language];
  const tell = (instant: string | null) =>
    instant === null ? null : timeInText({ ...options, instant, since: line.since });
  const events = line.events
    .filter(({ staffed }) => staffed)
    .flatMap(({ title }, index) => [...(index === 0 ? [] : [words.and]), textIn(language, title)]);

  if (line.answered) {
    const end = answeredUntil(line);
    const until = tell(end);
    const beyondOfficeHours = events.length > 0 && (line.state === 'event' || end !== line.until);
    if (!beyondOfficeHours) return { answered: true, headline: words.answered(until), detail: [] };
    const headline = lastsADay(line.since, end)
      ? words.aroundTheClock({ events, until })
      : words.answeredFor({ events, until });
    return { answered: true, headline, detail: [] };
  }
  const from = tell(line.answeredFrom);
  if (line.state === 'closed') return { answered: false, headline: words.closed(from), detail: [] };
  return { answered: false, headline: words.nobody, detail: words.nobodyDetail({ events, from }) };
}

/** When the line is no longer answered; null when that lies beyond what the status tells. */
function answeredUntil({ changes, next, until }: LineStatus): string | null {
  const ahead = next === null || changes.some(({ at }) => at === next.at) ? changes : [...changes, next];
  if (ahead.length === 0) return until;
  return ahead.find(({ answered }) => !answered)?.at ?? null;
}

function lastsADay(since: string | null, end: string | null): boolean {
  if (end === null) return true;
  return since !== null && Date.parse(end) - Date.parse(since) >= 24 * 60 * 60 * 1000;
}

function timeInText({
  instant,
  since,
  language,
  local,
}: {
  instant: string;
  since: string | null;
  language: Language;
  local: ToLocal;
}): TimeInText {
  const calendar = calendars[language];
  const moment = local(instant);
  const time = calendar.time(moment);
  const days = since === null ? Number.POSITIVE_INFINITY : daysBetween(local(since), moment);
  if (days === 0) return { instant, text: time };
  const day = calendar.weekday(moment.weekday);
  return { instant, text: days < 7 ? `${day} ${time}` : `${day} ${calendar.day(moment)} ${time}` };
}
