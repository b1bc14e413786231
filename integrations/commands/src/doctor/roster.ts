import type { LineSnapshot } from '@pressjour/contract';
import {
  answerAt,
  changesBetween,
  dutiesBetween,
  horizonDays,
  reachableOfficers,
  rosterGaps,
  rosterOverlaps,
} from '@pressjour/rules';
import { type Finding, note, ok, wrong } from './finding.ts';

export const daysAhead = horizonDays;

/** The line's settings, its roster of the next 60 days and the events of this moment. */
export function checkLine({ line, now }: { line: LineSnapshot; now: Temporal.Instant }): Finding[] {
  return [
    ...checkHours(line),
    ...checkDesk(line, now),
    ...checkGaps(line, now),
    ...checkOverlaps(line, now),
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

function checkGaps(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const gaps = rosterGaps({ from: now, until: now.add({ hours: 24 * daysAhead }), line });
  if (gaps.length === 0) {
    return [ok(`Somebody is on shift at every hour outside office hours of the next ${daysAhead} days.`)];
  }
  return listed(gaps, line.timeZone, (from, until) =>
    wrong(`Nobody is on shift from ${from} to ${until}. Add a shift in the admin.`),
  );
}

/** More on duty than meant is no fault that a caller meets, so each is a note. */
function checkOverlaps(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const overlaps = rosterOverlaps({ from: now, until: now.add({ hours: 24 * daysAhead }), line });
  return shorten(
    overlaps.map(({ from, until, kind, tier, officers }) => {
      const names = officers.map(({ name }) => name).join(' and ');
      const when = `from ${localTime(from, line.timeZone)} to ${localTime(until, line.timeZone)}`;
      return kind === 'same-tier'
        ? note(`${names} are both on shift in tier ${tier} ${when}. Mark a shift as extra if that is meant.`)
        : note(
            `${names} is on shift in tier ${tier} and in an earlier one ${when}: nobody else stands behind.`,
          );
    }),
    (more) => note(`… and ${count(more, 'more overlap')} within ${daysAhead} days.`),
  );
}

function listed(
  stretches: readonly Stretch[],
  timeZone: string,
  finding: (from: string, until: string) => Finding,
): Finding[] {
  return shorten(
    stretches.map(({ from, until }) => finding(localTime(from, timeZone), localTime(until, timeZone))),
    (more) => wrong(`… and ${count(more, 'more gap')} within ${daysAhead} days.`),
  );
}

/** The first five, and how many more there are. */
function shorten(findings: Finding[], rest: (more: number) => Finding): Finding[] {
  const more = findings.length - 5;
  return more > 0 ? [...findings.slice(0, 5), rest(more)] : findings;
}

function checkOfficers(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const horizon = now.add({ hours: 24 * daysAhead });
  const faults = dutiesBetween({ from: now, until: horizon, line }).flatMap(
    ({ officer: { name, phone } }) => {
      if (phone === null) return [`${name} is on duty within ${daysAhead} days but has no telephone number.`];
      if (phone !== line.settings.number) return [];
      return [
        `${name} is on duty within ${daysAhead} days but has the press number as own, which cannot be called.`,
      ];
    },
  );
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
