import type { BlockedCaller, LadderStep, LineState } from './line.ts';
import type { Reason } from './reasons.ts';
import { covers, hourMilliseconds, milliseconds } from './time.ts';
import { dutiesOn, type Timeline } from './timeline.ts';

interface Decided {
  at: number;
  timeline: Timeline;
  state: LineState;
  /** Rotated. */
  ladder: readonly LadderStep[];
  /** What the caller is blocked by, if so. */
  block: BlockedCaller | undefined;
  unanswered: 'voicemail' | 'message';
}

/** Why a call is answered as it is, in the order in which the rules look. `at`: milliseconds. */
export function reasonsOf(decided: Decided): Reason[] {
  const { at, timeline, state, ladder, block, unanswered } = decided;
  const { settings, localTime } = timeline.prepared;
  const why: Reason[] = [hoursReason(decided)];
  if (state !== 'desk') why.push(...eventReasons(decided));
  if (block !== undefined) {
    const until = block.until === null ? null : localTime(milliseconds(block.until));
    return [{ code: 'caller-blocked', until }, ...why];
  }
  if (state === 'closed') return why;
  if (state === 'desk') {
    if (!ladder.some(({ tier }) => tier === 0)) why.push({ code: 'no-desk-number' });
    if (settings.overflowToOfficers) why.push({ code: 'overflow-to-officers' });
  }
  if (state === 'event' || settings.overflowToOfficers) {
    why.push(...officerReasons(decided), ...orderReasons({ at, timeline, ladder }));
  }
  if (ladder.length > 0) {
    why.push({ code: unanswered === 'voicemail' ? 'ends-in-voicemail' : 'ends-in-message' });
  }
  return why;
}

function hoursReason({ at, timeline, state }: Decided): Reason {
  const { clock, day } = timeline.prepared;
  const wall = clock(at);
  const { date, kind, hours } = day(wall.day);
  const moment = { date: date.toString(), time: wall.time };
  if (state === 'desk') return { code: 'office-hours', ...moment, hours };
  if (kind.kind === 'closed-day') return { code: 'closed-day', ...moment, reason: kind.reason };
  if (kind.kind === 'swedish-holiday') return { code: 'swedish-holiday', ...moment };
  return { code: 'outside-office-hours', ...moment, hours };
}

function eventReasons({ at, timeline }: Decided): Reason[] {
  const ongoing = timeline.events.filter((stretch) => covers(stretch, at));
  if (ongoing.length === 0) return [{ code: 'no-event' }];
  return ongoing.map(({ event, end }) => ({
    code: event.staffed ? 'event-staffed' : 'event-not-staffed',
    event: event.id,
    title: event.title,
    until: timeline.prepared.localTime(end),
  }));
}

function officerReasons({ at, timeline }: Decided): Reason[] {
  const { settings, localTime } = timeline.prepared;
  const duties = dutiesOn(timeline, at);
  const onDuty = duties.map((duty): Reason => {
    const { tier } = duty;
    const { name, phone } = duty.officer;
    const until = localTime(duty.end);
    if (phone === null) return { code: 'officer-without-number', name, tier };
    if (phone === settings.number) return { code: 'officer-has-press-number', name, tier };
    if (duty.rotation !== null) return { code: 'on-rotation', name, tier, until, rotation: duty.rotation };
    return { code: duty.extra ? 'on-extra-shift' : 'on-shift', name, tier, until };
  });
  const nobody: Reason[] = duties.length === 0 ? [{ code: 'nobody-on-shift' }] : [];
  return [...nobody, ...onDuty, ...replacedReasons({ at, timeline })];
}

/** Whose turn it is in a rotation, but a shift takes the place. */
function replacedReasons({ at, timeline }: Pick<Decided, 'at' | 'timeline'>): Reason[] {
  return timeline.prepared.rotations.flatMap((each): Reason[] => {
    const turn = each.turnAt(at);
    if (turn === null || turn.rotation === null) return [];
    const by = timeline.duties.filter(
      (duty) => duty.source === 'shift' && duty.tier === turn.tier && !duty.extra && covers(duty, at),
    );
    if (by.length === 0) return [];
    return [
      {
        code: 'rotation-replaced',
        name: turn.officer.name,
        tier: turn.tier,
        rotation: turn.rotation,
        by: by.map(({ officer }) => officer.name),
      },
    ];
  });
}

function orderReasons({ at, timeline, ladder }: Pick<Decided, 'at' | 'timeline' | 'ladder'>): Reason[] {
  const nextHour = (Math.floor(at / hourMilliseconds) + 1) * hourMilliseconds;
  const tiers = [...new Set(ladder.map(({ tier }) => tier))].filter((tier) => tier > 0);
  return tiers.flatMap((tier): Reason[] => {
    const names = ladder.filter((step) => step.tier === tier).map(({ name }) => name);
    return names.length < 2
      ? []
      : [{ code: 'tier-order', tier, names, until: timeline.prepared.localTime(nextHour) }];
  });
}
