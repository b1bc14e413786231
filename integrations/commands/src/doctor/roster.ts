import type { LineSnapshot } from '@pressjour/contract';
import { answerAt, changesBetween, reachableOfficers, rosterGaps } from '@pressjour/rules';
import { type Finding, ok, wrong } from './finding.ts';

export const daysAhead = 14;

/** The line's settings, its roster of the next 14 days and the events of this moment. */
export function checkLine({ line, now }: { line: LineSnapshot; now: Temporal.Instant }): Finding[] {
  return [
    ...checkHours(line),
    ...checkDesk(line, now),
    ...checkRoster(line, now),
    ...checkOfficers(line, now),
    ...checkEvents(line, now),
  ];
}

interface Stretch {
  from: Temporal.Instant;
  until: Temporal.Instant;
}

function checkHours({ settings }: LineSnapshot): Finding[] {
  if (settings.weeklyHours.length > 0) return [];
  return [wrong('The press service has no office hours. Set them in the admin, under Press service.')];
}

function checkDesk(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const { deskNumbers, number, overflowToOfficers } = line.settings;
  const telephones = deskNumbers.filter(({ phone }) => phone !== number).length;
  if (telephones > 0) return [ok(`The press desk has ${count(telephones, 'telephone')}.`)];
  const none = 'The press desk has no telephone that can be called';
  if (!overflowToOfficers) {
    return [wrong(`${none}, so nobody answers in office hours. Add one under Press service.`)];
  }
  const silent = unansweredOfficeHours(line, now);
  if (silent.length === 0) return [ok(`${none}; in office hours the officers on shift answer.`)];
  return listed(silent, line.timeZone, (from, until) =>
    wrong(
      `${none}, and nobody is on shift in the office hours from ${from} to ${until}. Add a telephone under Press service, or a shift.`,
    ),
  );
}

/** By the rules themselves: when it is office hours and a call would be answered by nobody. */
function unansweredOfficeHours(line: LineSnapshot, now: Temporal.Instant): Stretch[] {
  const end = now.add({ hours: 24 * daysAhead });
  const { state, answered } = answerAt({ instant: now, line });
  const states = [
    { at: now.toString(), state, answered },
    ...changesBetween({ from: now, until: end, line }),
  ];
  return states.flatMap((each, index) =>
    each.state === 'desk' && !each.answered
      ? [{ from: Temporal.Instant.from(each.at), until: Temporal.Instant.from(states[index + 1]?.at ?? end) }]
      : [],
  );
}

function checkRoster(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const gaps = rosterGaps({ from: now, until: now.add({ hours: 24 * daysAhead }), line });
  if (gaps.length === 0) {
    return [ok(`Somebody is on shift at every hour outside office hours of the next ${daysAhead} days.`)];
  }
  return listed(gaps, line.timeZone, (from, until) =>
    wrong(`Nobody is on shift from ${from} to ${until}. Add a shift in the admin.`),
  );
}

function listed(
  stretches: readonly Stretch[],
  timeZone: string,
  finding: (from: string, until: string) => Finding,
): Finding[] {
  const shown = stretches
    .slice(0, 5)
    .map(({ from, until }) => finding(localTime(from, timeZone), localTime(until, timeZone)));
  const more = stretches.length - shown.length;
  return more > 0 ? [...shown, wrong(`… and ${count(more, 'more gap')} within ${daysAhead} days.`)] : shown;
}

function checkOfficers(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const horizon = now.add({ hours: 24 * daysAhead });
  const faults = line.shifts
    .filter(
      ({ startsAt, endsAt }) =>
        Temporal.Instant.compare(Temporal.Instant.from(endsAt), now) > 0 &&
        Temporal.Instant.compare(Temporal.Instant.from(startsAt), horizon) < 0,
    )
    .flatMap(({ officer: { name, phone } }) => {
      if (phone === null) return [`${name} has a shift within ${daysAhead} days but no telephone number.`];
      if (phone !== line.settings.number) return [];
      return [
        `${name} has a shift within ${daysAhead} days but the press number as own, which cannot be called.`,
      ];
    });
  if (faults.length === 0) return [ok('Every officer on the roster can be called.')];
  return [...new Set(faults)].map((fault) => wrong(`${fault} Set it at the user in the admin.`));
}

function checkEvents(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const ongoing = line.events.filter(
    ({ startsAt, endsAt }) =>
      Temporal.Instant.compare(Temporal.Instant.from(startsAt), now) <= 0 &&
      Temporal.Instant.compare(now, Temporal.Instant.from(endsAt)) < 0,
  );
  if (ongoing.length === 0) return [ok('No event is ongoing.')];
  const [officer] = reachableOfficers({ instant: now, line });
  const { state, answered } = answerAt({ instant: now, line });
  return ongoing.map(({ title, staffed }) => {
    if (!staffed) {
      return ok(`The event “${title.sv}” is ongoing and not staffed: it calls nobody outside office hours.`);
    }
    if (officer !== undefined) {
      return ok(`The event “${title.sv}” is ongoing, and ${officer.name} is on shift.`);
    }
    const meanwhile =
      state === 'desk' && answered
        ? 'The press desk answers until it closes, then nobody does'
        : 'Nobody answers';
    return wrong(
      `The event “${title.sv}” is ongoing with nobody on shift. ${meanwhile}: add a shift in the admin, or end the event.`,
    );
  });
}

function localTime(instant: Temporal.Instant, timeZone: string): string {
  const local = instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
