import type { LineSnapshot } from '@pressjour/contract';
import { horizonDays } from '@pressjour/rules';
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { eventStarters } from '../../access/event-starters.ts';
import { tooLong } from '../../collections/Events/check-times.ts';
import { maySeePhone } from '../../collections/Users/may-see-phone.ts';
import { label } from '../../labels.ts';
import { currentLine } from '../../line/current.ts';
import { callableOfficers } from '../../line/duty-check.ts';
import { knownOfficers } from '../../line/officers.ts';
import { PublicError, publicError } from '../../public-error.ts';
import { written } from '../phone.ts';
import { type Say, saying } from '../texts/index.ts';
import { adminLanguage, moment, stretch, type Writing } from '../time.ts';
import { type Answering, askedAt, outlook, type PlannedEvent } from './outlook.ts';

/** An officer who can be called in. */
interface Callable {
  id: string;
  name: string;
  /** When the officer's next duty begins, in words; null when none does within 60 days. */
  nextDuty: string | null;
  /** E.164, and as people write it; null for those who may not read it. */
  phone: { e164: string; written: string } | null;
}

/** What `GET /api/events/outlook` answers: sentences in the language of the admin, times of the press office. */
export interface EventOutlook {
  /** When the site shows the notice. */
  site: string;
  /** The number that callers use. */
  number: string;
  /** Who is still to get word of the event, and when. */
  told: string[];
  /** Who takes calls from now on, stretch by stretch; none when the event is over. */
  calls: { when: string; who: string }[];
  /** Where a staffed event has nobody to answer. `phone` for those who may read it. */
  warning: { text: string; callable: Callable[] } | null;
}

const instant = z.iso.datetime({ offset: true });
const queryShape = z.object({
  startsAt: instant,
  endsAt: instant,
  staffed: z.enum(['true', 'false']).transform((value) => value === 'true'),
  id: z.string().default(''),
});

/**
 * `GET /api/events/outlook?startsAt&endsAt&staffed[&id]`: what an event does if it is saved as it stands in the form.
 * Answered 400 with a sentence for the form when it would last too long to be saved.
 */
export const outlookEndpoint: Endpoint = {
  path: '/outlook',
  method: 'get',
  handler: async (req) => {
    if ((await eventStarters({ req })) !== true) throw new Forbidden(req.t);
    const query = queryShape.safeParse(Object.fromEntries(new URLSearchParams(req.search)));
    if (!query.success) {
      const message = label(
        'Händelsen måste ha en början och ett slut, med årtal i fyra siffror.',
        'The event must have a start and an end, in a year of four digits.',
      );
      throw publicError(req, message, 400);
    }
    return Response.json(await outlookOf({ req, event: query.data }));
  },
};

async function outlookOf({
  req,
  event,
}: {
  req: PayloadRequest;
  event: PlannedEvent;
}): Promise<EventOutlook> {
  const say = saying(req.i18n.t);
  const now = Temporal.Now.instant();
  const why = tooLong({
    starts: Date.parse(event.startsAt),
    ends: Date.parse(event.endsAt),
    now: now.epochMilliseconds,
    begun: true,
  });
  if (why) throw publicError(req, why, 400);
  const line = await currentLine(req.payload);
  if (line === null) throw new PublicError(say('noPressService'), 409);
  const writing = { language: adminLanguage(req.i18n.language), timeZone: line.timeZone, now };
  const calls = outlook({ line, event: { ...event, startsAt: fromNowOn(event.startsAt, now) } });
  const unanswered = calls.filter(({ state, answered }) => state === 'event' && !answered);

  return {
    site: say('outlookSite', { stretch: stretch({ from: event.startsAt, until: event.endsAt }, writing) }),
    number: say('outlookNumber', { number: written(line.settings.number, writing.language) }),
    told: whoIsTold({ line, event, now, say }),
    calls: calls.map((part) => ({
      when: stretch(part, writing),
      who: whoAnswers(part, say),
    })),
    warning:
      unanswered.length === 0
        ? null
        : {
            text: say('outlookWarning', {
              stretches: unanswered.map((part) => stretch(part, writing)).join(` ${say('outlookAnd')} `),
            }),
            callable: await officersToCallIn({
              req,
              line,
              from: unanswered[0]?.from ?? event.startsAt,
              writing,
            }),
          },
  };
}

/** What has been is no news: calls are told from now on. It also keeps a mistyped year from being gone through. */
function fromNowOn(startsAt: string, now: Temporal.Instant): string {
  return Temporal.Instant.compare(startsAt, now) < 0 ? `${now}` : startsAt;
}

/** As the clock of the cms does it: see clock/due/events.ts. */
function whoIsTold({
  line,
  event,
  now,
  say,
}: {
  line: LineSnapshot;
  event: PlannedEvent;
  now: Temporal.Instant;
  say: Say;
}): string[] {
  if (Temporal.Instant.compare(event.endsAt, now) <= 0) return [];
  if (!event.staffed) return [say('outlookAskedUnstaffed'), say('outlookEndingAlone')];
  const starts = Temporal.Instant.from(event.startsAt);
  const goesOn = line.events.some(
    ({ id, startsAt, endsAt, staffed }) =>
      id === event.id && staffed && isWithin(now, { from: startsAt, until: endsAt }),
  );
  const instant = Temporal.Instant.compare(starts, now) < 0 ? now : starts;
  const { first, next } = askedAt({ instant, line });
  const names = (all: string[]) => all.join(` ${say('outlookAnd')} `);
  const asked =
    first.length === 0
      ? [say('outlookAskedNobody')]
      : [
          say('outlookAsked', { names: names(first) }),
          next.length === 0 ? say('outlookAskedLast') : say('outlookAskedNext', { names: names(next) }),
        ];
  return [...(goesOn ? [] : asked), say('outlookEnding')];
}

function whoAnswers({ state, answered, first }: Answering, say: Say): string {
  if (state === 'closed') return say('outlookClosed');
  if (state === 'desk') return say(answered ? 'outlookDesk' : 'outlookDeskSilent');
  return first.length === 0
    ? say('outlookSilent')
    : say('outlookOfficer', { name: first.join(` ${say('outlookOr')} `) });
}

/** Those who are not on duty when nobody answers, next on duty first. A number is shown to those who may read it. */
async function officersToCallIn({
  req,
  line,
  from,
  writing,
}: {
  req: PayloadRequest;
  line: LineSnapshot;
  from: string;
  writing: Writing & { now: Temporal.Instant };
}): Promise<Callable[]> {
  const instant = Temporal.Instant.from(from);
  const until = instant.add({ hours: horizonDays * 24 });
  const officers = await knownOfficers(req);
  return callableOfficers({ line, instant, until, officers }).map(({ id, name, phone, nextDuty }) => {
    const readable = maySeePhone({ req, id }) === true;
    return {
      id,
      name,
      nextDuty: nextDuty === null ? null : moment(nextDuty, writing),
      phone: readable ? { e164: phone, written: written(phone, writing.language) } : null,
    };
  });
}

function isWithin(instant: Temporal.Instant, { from, until }: { from: string; until: string }): boolean {
  return Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, until) < 0;
}
