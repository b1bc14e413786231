import type { LadderStep, Line, LineOfficer, LineRotation, LineState } from '@pressjour/rules';
import { isSwedishClosedDay } from './naive-holidays.ts';

/** Who answers, told a second time by other means, to compare the rules with. It shares nothing with them but types. */
export interface NaiveAnswer {
  state: LineState;
  ladder: LadderStep[];
  blocked: boolean;
  unanswered: 'voicemail' | 'message';
}

interface Turn {
  start: number;
  end: number;
  officer: LineOfficer;
}

interface OnDuty {
  officer: LineOfficer;
  since: number;
}

/** Writes down all days and hand-overs first; it answers for instants from `from` until `until`, milliseconds. */
export function naiveRules({ line, from, until }: { line: Line; from: number; until: number }) {
  const { settings, timeZone } = line;
  const shifts = line.shifts.map((shift) => ({ ...shift, ...times(shift) }));
  const events = line.events.map((event) => ({ ...event, ...times(event) }));
  const rotations = line.rotations.map((rotation) => ({
    tier: rotation.tier,
    turns: walk({ rotation, timeZone, until }),
  }));
  const firstDay = zoned(from, timeZone).toPlainDate().subtract({ days: 2 });
  const days = openings();

  function answer(at: number, caller: string): NaiveAnswer {
    const isBlocked = line.blockedCallers.some(
      ({ phone, until: end }) => phone === caller && (end === null || at < epoch(end)),
    );
    const state = stateAt(at);
    const ladder = isBlocked ? [] : ladderAt(at, state);
    const voicemail = ladder.length > 0 && settings.voicemail.offered;
    return { state, ladder, blocked: isBlocked, unanswered: voicemail ? 'voicemail' : 'message' };
  }

  function stateAt(at: number): LineState {
    const today = Math.floor((at - from) / 86_400_000) + 2;
    // The local date is the one before or after where the zone is far from that of `from`, or its clock has changed.
    for (const { start, end } of days.slice(today - 2, today + 3).flat()) {
      if (at >= start && at < end) return 'desk';
    }
    return events.some(({ staffed, start, end }) => staffed && at >= start && at < end) ? 'event' : 'closed';
  }

  function openings(): { start: number; end: number }[][] {
    const length = Math.ceil((until - from) / 86_400_000) + 5;
    return Array.from({ length }, (_, day) => {
      const date = firstDay.add({ days: day });
      return hoursOf(date).map(({ opens, closes }) => {
        const lastDate = closes === '00:00' ? date.add({ days: 1 }) : date;
        return {
          start: bothMoments(date, opens, timeZone).first,
          end: bothMoments(lastDate, closes, timeZone).last,
        };
      });
    });
  }

  function hoursOf(date: Temporal.PlainDate): { opens: string; closes: string }[] {
    const key = date.toString();
    const short = settings.shortDays.filter((day) => day.date === key);
    if (short.length > 0) return short.filter(forward);
    if (settings.closedDays.some((day) => day.date === key)) return [];
    if (settings.closedOnSwedishHolidays && isSwedishClosedDay(date)) return [];
    return settings.weeklyHours.filter(({ day }) => day === date.dayOfWeek).filter(forward);
  }

  function ladderAt(at: number, state: LineState): LadderStep[] {
    if (state === 'closed') return [];
    const used = new Set([settings.number]);
    const ladder: LadderStep[] = [];
    if (state === 'desk') {
      for (const { label: name, phone, acceptByKey } of settings.deskNumbers) {
        if (used.has(phone)) continue;
        used.add(phone);
        const { ringSeconds } = settings;
        ladder.push({ tier: 0, name, phone, officer: null, acceptByKey, ringSeconds });
      }
      if (!settings.overflowToOfficers) return ladder;
    }
    for (let tier = 1; tier <= 9; tier += 1) ladder.push(...turned(at, tierAt(at, tier, used)));
    return ladder;
  }

  function tierAt(at: number, tier: number, used: Set<string>): LadderStep[] {
    const steps: LadderStep[] = [];
    for (const { officer } of onDuty(at, tier)) {
      const { id, name, phone } = officer;
      if (phone === null || used.has(phone)) continue;
      used.add(phone);
      let ringSeconds = settings.ringSeconds;
      if (ringSeconds < 15) ringSeconds = 15;
      if (ringSeconds > 20) ringSeconds = 20;
      steps.push({ tier, name, phone, officer: id, acceptByKey: true, ringSeconds });
    }
    return steps;
  }

  /** Whoever has duty in a tier, the one who began first before the others. */
  function onDuty(at: number, tier: number): OnDuty[] {
    const inTier = shifts.filter((shift) => shift.tier === tier);
    const onShift = inTier.filter(({ start, end }) => at >= start && at < end);
    const people: OnDuty[] = onShift.map(({ officer, start }) => ({ officer, since: start }));
    if (!onShift.some(({ extra }) => !extra)) {
      const ended = inTier.filter(({ extra, start, end }) => !extra && start < end && end <= at);
      for (const rotation of rotations) {
        if (rotation.tier !== tier) continue;
        for (const { start, end, officer } of rotation.turns) {
          if (at < start || at >= end) continue;
          people.push({ officer, since: Math.max(start, ...ended.map((shift) => shift.end)) });
        }
      }
    }
    return people.sort((a, b) => a.since - b.since || (a.officer.name < b.officer.name ? -1 : 1));
  }

  return { answer, onDuty };
}

/** Every turn, hand-over by hand-over. */
function walk({
  rotation,
  timeZone,
  until,
}: {
  rotation: LineRotation;
  timeZone: string;
  until: number;
}): Turn[] {
  const time = rotation.handOverTime;
  const stop =
    rotation.until === null
      ? until
      : bothMoments(Temporal.PlainDate.from(rotation.until), time, timeZone).first;
  const turns: Turn[] = [];
  const waiting = [...rotation.officers];
  let date = Temporal.PlainDate.from(rotation.firstHandOver);
  let start = bothMoments(date, time, timeZone).first;
  while (start < stop) {
    date = date.add({ weeks: rotation.weeks });
    const end = Math.min(stop, bothMoments(date, time, timeZone).first);
    const [officer] = waiting.splice(0, 1);
    if (officer === undefined) return turns;
    waiting.push(officer);
    turns.push({ start, end, officer });
    start = end;
  }
  return turns;
}

/**
 * Asks the zone from both sides. Where the two differ, the time happens twice when both show it on the wall, and never when
 * neither does; then it moves forward.
 */
function bothMoments(
  date: Temporal.PlainDate,
  time: string,
  timeZone: string,
): { first: number; last: number } {
  const wall = date.toPlainDateTime(time);
  const one = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const other = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const never = !one.toPlainDateTime().equals(wall);
  return { first: never ? other.epochMilliseconds : one.epochMilliseconds, last: other.epochMilliseconds };
}

function turned(at: number, steps: LadderStep[]): LadderStep[] {
  const order = [...steps];
  for (let times = Math.trunc(at / 3_600_000) % Math.max(1, order.length); times > 0; times -= 1) {
    order.push(...order.splice(0, 1));
  }
  return order;
}

function forward({ opens, closes }: { opens: string; closes: string }): boolean {
  return closes === '00:00' || opens < closes;
}

function times({ startsAt, endsAt }: { startsAt: string; endsAt: string }): { start: number; end: number } {
  return { start: epoch(startsAt), end: epoch(endsAt) };
}

function epoch(instant: string): number {
  return new Date(instant).getTime();
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return new Temporal.ZonedDateTime(BigInt(at) * 1_000_000n, timeZone);
}
