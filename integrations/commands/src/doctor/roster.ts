import type { LineSnapshot } from '@pressjour/contract';
import { answerAt, officersOnShift, rosterGaps } from '@pressjour/rules';
import { type Finding, ok, wrong } from './finding.ts';

export const daysAhead = 14;

/** The line's settings, its roster of the next 14 days and the events of this moment. */
export function checkLine({ line, now }: { line: LineSnapshot; now: Temporal.Instant }): Finding[] {
  return [
    ...checkDesk(line),
    ...checkRoster(line, now),
    ...checkOfficers(line, now),
    ...checkEvents(line, now),
  ];
}

function checkDesk({ settings }: LineSnapshot): Finding[] {
  const findings: Finding[] = [];
  if (settings.weeklyHours.length === 0) {
    findings.push(
      wrong('The press service has no office hours. Set them in the admin, under Press service.'),
    );
  }
  findings.push(
    settings.deskNumbers.length === 0
      ? wrong(
          'The press desk has no telephone, so nobody answers in office hours. Add one under Press service.',
        )
      : ok(`The press desk has ${count(settings.deskNumbers.length, 'telephone')}.`),
  );
  return findings;
}

function checkRoster(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const gaps = rosterGaps({ from: now, until: now.add({ hours: 24 * daysAhead }), line });
  if (gaps.length === 0) return [ok(`Somebody is on shift at every hour of the next ${daysAhead} days.`)];
  const shown = gaps.slice(0, 5).map(({ from, until }) => {
    const [start, end] = [from, until].map((instant) => localTime(instant, line.timeZone));
    return wrong(`Nobody is on shift from ${start} to ${end}. Add a shift in the admin.`);
  });
  const more = gaps.length - shown.length;
  return more > 0 ? [...shown, wrong(`… and ${count(more, 'more gap')} within ${daysAhead} days.`)] : shown;
}

function checkOfficers(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const horizon = now.add({ hours: 24 * daysAhead });
  const silent = line.shifts
    .filter(
      ({ officer, startsAt, endsAt }) =>
        officer.phone === null &&
        Temporal.Instant.compare(Temporal.Instant.from(endsAt), now) > 0 &&
        Temporal.Instant.compare(Temporal.Instant.from(startsAt), horizon) < 0,
    )
    .map(({ officer }) => officer.name);
  if (silent.length === 0) return [ok('Every officer on the roster has a telephone number.')];
  return [...new Set(silent)].map((name) =>
    wrong(
      `${name} has a shift within ${daysAhead} days but no telephone number. Add it to the user in the admin.`,
    ),
  );
}

function checkEvents(line: LineSnapshot, now: Temporal.Instant): Finding[] {
  const ongoing = line.events.filter(
    ({ staffed, startsAt, endsAt }) =>
      staffed &&
      Temporal.Instant.compare(Temporal.Instant.from(startsAt), now) <= 0 &&
      Temporal.Instant.compare(now, Temporal.Instant.from(endsAt)) < 0,
  );
  if (ongoing.length === 0) return [ok('No event is ongoing.')];
  const reachable = officersOnShift({ instant: now, line }).filter(({ phone }) => phone !== null);
  const { state, answered } = answerAt({ instant: now, line });
  return ongoing.map(({ title }) => {
    if (reachable.length > 0)
      return ok(`The event “${title.sv}” is ongoing, and ${reachable[0]?.name} is on shift.`);
    const meanwhile =
      state === 'desk' && answered
        ? 'The press desk answers until it closes, then nobody does'
        : 'Nobody answers';
    return wrong(
      `The event “${title.sv}” is ongoing with nobody on shift. ${meanwhile}: add a shift in the admin, or end the event.`,
    );
  });
}

function localTime(instant: string | Temporal.Instant, timeZone: string): string {
  const local = Temporal.Instant.from(instant.toString()).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
