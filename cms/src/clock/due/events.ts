import type { LineEvent, LineSnapshot } from '@pressjour/contract';
import { answerAt, lineStatusAt, officersOnShift, reachableOfficers } from '@pressjour/rules';
import { longest } from '../../collections/Events/check-times.ts';
import { compare, iso } from '../duties.ts';
import { type Run, runOf } from './run.ts';
import type { DueNotice, Present } from './types.ts';

/** How long somebody has to confirm that an event has begun. */
const confirmMinutes = 5;
/** When a telephone is called that has not confirmed by the link. */
const callAfterMinutes = 2;
/** How long before its end an event is told of. */
const endingMinutes = 30;
/** An event that ended longer ago is no news any more. */
const endedHours = 6;
/** How much longer an event goes on by its link, where the longest that it may last allows it. */
const extensionHours = 12;

type Events = Pick<Present, 'now' | 'line' | 'starters' | 'asked' | 'ended'>;

/** What events give rise to, and notices that change their state by the passing of time. */
export interface DueOfEvents {
  notices: DueNotice[];
  /** Ids of notices whose time to confirm is over. */
  unconfirmed: string[];
  /** Ids of notices of events that are over. */
  over: string[];
}

/**
 * Events that began, are about to end and have ended; who is asked next when nobody confirms; and nobody on duty in one. However long
 * the cms was down: a beginning is told of while the event goes on, an end that comes until it is there, one that was for six hours.
 */
export function dueOfEvents({ now, line, starters, asked, ended }: Events): DueOfEvents {
  const ongoing = line.events.filter((event) => isOngoing(event, now));
  const due: DueOfEvents = { notices: [...nobody(line, now, ongoing)], unconfirmed: [], over: [] };
  for (const event of ongoing) {
    due.notices.push(...ending({ event, now, line, starters }));
    if (!event.staffed) continue;
    const ofEvent = asked.filter((one) => one.event === event.id);
    const run = runOf({ event, asked: ofEvent, endedAt: ended.get(event.id) });
    const step = beginning({ event, now, line, run });
    due.notices.push(...step.notices);
    due.unconfirmed.push(...step.unconfirmed);
  }
  const earliest = iso(now.subtract({ hours: endedHours }));
  for (const event of line.events) {
    if (compare(event.endsAt, iso(now)) <= 0 && compare(event.endsAt, earliest) > 0) {
      due.notices.push(justEnded({ event, line, starters }));
    }
  }
  const goingOn = new Set(ongoing.filter(({ staffed }) => staffed).map(({ id }) => id));
  due.over = asked
    .filter(({ event, state }) => !goingOn.has(event) && (state === 'waiting' || state === 'sent'))
    .map(({ notice }) => notice);
  return due;
}

/** When an event ends that is extended by its link: ISO 8601. */
export function extendedEnd({ endsAt, now }: { endsAt: string; now: Temporal.Instant }): string {
  const wanted = Temporal.Instant.from(endsAt).add({ hours: extensionHours });
  const limit = now.add({ hours: longest });
  return iso(Temporal.Instant.compare(wanted, limit) > 0 ? limit : wanted);
}

interface Beginning {
  event: LineEvent;
  now: Temporal.Instant;
  line: LineSnapshot;
  run: Run;
}

/** The first tier is asked first; the next one, and the duty managers are told, when nobody there has confirmed in time. */
function beginning({ event, now, line, run }: Beginning): Pick<DueOfEvents, 'notices' | 'unconfirmed'> {
  const { asked, former } = run;
  const nothing = { notices: [], unconfirmed: [] };
  const onDuty = reachableOfficers({ instant: now, line });
  if (asked.length === 0) {
    if (onDuty.length > 0) return { ...nothing, notices: asking({ event, now, former, officers: onDuty }) };
    const inHours = answerAt({ instant: now, line }).state === 'desk';
    return {
      ...nothing,
      notices: inHours ? [alarm({ event, key: `${event.id}:start`, inEvent: false })] : [],
    };
  }
  const open = asked.filter(({ state, confirmBy }) => state !== 'failed' && compare(confirmBy, iso(now)) > 0);
  if (open.length > 0 || asked.some(({ state }) => state === 'confirmed')) return nothing;
  const lastTier = Math.max(...asked.map(({ tier }) => tier));
  const last = asked.filter(({ tier }) => tier === lastTier);
  const next = onDuty.filter(
    ({ id, tier }) => tier > lastTier && !asked.some(({ officer }) => officer === id),
  );
  const notices = asking({ event, now, former, officers: next });
  const names = next.filter(({ id }) => notices.some(({ to }) => to.includes(id))).map(({ name }) => name);
  return {
    notices: [
      ...notices,
      {
        key: `event-unconfirmed:${event.id}:${former}:${lastTier}`,
        kind: 'event-unconfirmed',
        to: 'duty-managers',
        channels: ['text', 'mail'],
        event: event.id,
        told: {
          kind: 'event-unconfirmed',
          title: event.title,
          asked: last.map(({ name }) => name),
          next: names,
        },
      },
    ],
    unconfirmed: asked
      .filter(({ state }) => state === 'waiting' || state === 'sent')
      .map(({ notice }) => notice),
  };
}

interface Asking {
  event: LineEvent;
  now: Temporal.Instant;
  former: number;
  officers: readonly { id: string; tier: number }[];
}

/** Asks the first tier among officers. */
function asking({ event, now, former, officers }: Asking): DueNotice[] {
  const tier = Math.min(...officers.map((officer) => officer.tier));
  return officers
    .filter((officer) => officer.tier === tier)
    .map(({ id }) => ({
      key: `event-started:${event.id}:${former}`,
      kind: 'event-started',
      to: [id],
      channels: ['text', 'mail', 'call'],
      event: event.id,
      tier,
      confirmBy: iso(now.add({ minutes: confirmMinutes })),
      link: { action: 'confirm', expiresAt: event.endsAt },
      call: { purpose: 'event', title: event.title, dueAt: iso(now.add({ minutes: callAfterMinutes })) },
      told: { kind: 'event-started', title: event.title, endsAt: event.endsAt, tier },
    }));
}

interface Ending {
  event: LineEvent;
  now: Temporal.Instant;
  line: LineSnapshot;
  starters: Present['starters'];
}

function ending({ event, now, line, starters }: Ending): DueNotice[] {
  if (compare(event.endsAt, iso(now.add({ minutes: endingMinutes }))) > 0) return [];
  const { id, title, endsAt } = event;
  return [
    {
      key: `event-ending:${id}:${endsAt}`,
      kind: 'event-ending',
      to: concerned({ event, at: now, line, starters }),
      channels: ['text', 'mail'],
      event: id,
      link: { action: 'extend', expiresAt: endsAt },
      told: { kind: 'event-ending', title, endsAt, longer: extendedEnd({ endsAt, now }) },
    },
  ];
}

function justEnded({ event, line, starters }: Omit<Ending, 'now'>): DueNotice {
  const { id, title, endsAt } = event;
  return {
    key: `event-ended:${id}:${endsAt}`,
    kind: 'event-ended',
    to: concerned({ event, at: Temporal.Instant.from(endsAt), line, starters }),
    channels: ['text', 'mail'],
    event: id,
    told: { kind: 'event-ended', title },
  };
}

/** Whoever started the event and, where it staffs the line, those on duty. */
function concerned({
  event,
  at,
  line,
  starters,
}: {
  event: LineEvent;
  at: Temporal.Instant;
  line: LineSnapshot;
  starters: Present['starters'];
}): string[] {
  const starter = starters.get(event.id);
  const onDuty = event.staffed ? officersOnShift({ instant: at, line }) : [];
  return [...new Set([...(starter === undefined ? [] : [starter]), ...onDuty.map(({ id }) => id)])];
}

/** The alarm when a call now would reach nobody in spite of an event, once for each time that it comes to that. */
function nobody(line: LineSnapshot, now: Temporal.Instant, ongoing: readonly LineEvent[]): DueNotice[] {
  const event = ongoing.find(({ staffed }) => staffed);
  const { state, answered } = answerAt({ instant: now, line });
  if (!event || state !== 'event' || answered) return [];
  const { since } = lineStatusAt({ instant: now, line });
  return [alarm({ event, key: since ?? event.startsAt, inEvent: true })];
}

function alarm({ event, key, inEvent }: { event: LineEvent; key: string; inEvent: boolean }): DueNotice {
  return {
    key: `nobody-on-duty:${key}`,
    kind: 'nobody-on-duty',
    to: 'duty-managers',
    channels: ['text', 'mail'],
    event: event.id,
    told: { kind: 'nobody-on-duty', title: event.title, inEvent },
  };
}

function isOngoing({ startsAt, endsAt }: LineEvent, now: Temporal.Instant): boolean {
  return compare(startsAt, iso(now)) <= 0 && compare(iso(now), endsAt) < 0;
}
