import { type Answer, answerAt, type LadderStep, type Line } from '@pressjour/rules';
import { expect, it } from 'vitest';
import { type NaiveAnswer, naiveRules } from './naive-rules.ts';
import { type Random, randomFrom } from './random.ts';
import { callers, firstYear, randomLine, years } from './random-line.ts';

const calls = 1_000_000;
const callsOfALine = 10_000;
const hour = 3_600_000;
/** Another one each run. Set the variable to go through a run that failed once more. */
const seed = Number(process.env.PRESSJOUR_RULES_SEED ?? Date.now() % 2 ** 32);
const month = 30 * 24 * hour;
const decade = { start: Date.UTC(firstYear, 0, 1), end: Date.UTC(firstYear + years, 0, 1) };

it('answers a million calls over ten years as a second, naive implementation of the rules does', () => {
  const random = randomFrom(seed);
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

  for (let number = 0; number < calls / callsOfALine; number += 1) {
    const { line, nights } = randomLine(random);
    const naive = naiveRules({ line, from: decade.start - month, until: decade.end + month });
    const moments = momentsOf(line);
    for (let call = 0; call < callsOfALine; call += 1) {
      const onNight = call < nights.length * 20;
      const at = onNight
        ? aroundNight(random, nights[call % nights.length] ?? decade.start)
        : anyMoment(random, moments);
      const from = random.pick(callers);
      const answer = answerAt({ instant: Temporal.Instant.fromEpochMilliseconds(at), line, from });
      const expected = naive.answer(at, from);
      const fault =
        faultIn(answer, line, (step) => naive.onDuty(at, step.tier).some(isOfficer(step))) ??
        difference(answer, expected);
      if (fault !== null) {
        const when = `line ${number}, ${new Date(at).toISOString()} in ${line.timeZone}, from ${from}`;
        const compared = JSON.stringify({ answer, expected }, null, 2);
        throw new Error(`PRESSJOUR_RULES_SEED=${seed}, ${when}: ${fault}.\n${compared}`);
      }
      count(answer.state);
      if (onNight) count('night');
      if (answer.blocked) count('blocked');
      if (answer.unanswered === 'voicemail') count('voicemail');
      if (answer.ladder.length > 2) count('long ladder');
      if (answer.reasons.some(({ code }) => code === 'rotation-replaced')) count('replaced');
    }
  }
  for (const what of [
    'desk',
    'event',
    'closed',
    'night',
    'blocked',
    'voicemail',
    'long ladder',
    'replaced',
  ]) {
    expect(seen.get(what) ?? 0, `${what} (PRESSJOUR_RULES_SEED=${seed})`).toBeGreaterThan(calls / 200);
  }
}, 240_000);

/** What no answer may be, whatever the other implementation says. */
function faultIn(answer: Answer, line: Line, hasDuty: (step: LadderStep) => boolean): string | null {
  const { ladder, answered, unanswered, reasons, rounds, maxWaitSeconds } = answer;
  if (answered !== ladder.length > 0 || reasons.length === 0) return 'no answer, or none with a reason';
  if (!answered && unanswered !== 'message') return 'a promise to a caller whom nobody is called for';
  if (rounds !== line.settings.rounds || maxWaitSeconds !== line.settings.maxWaitSeconds)
    return 'another wait than the settings say';
  const offDuty = ladder.find((step) => step.tier > 0 && !hasDuty(step));
  return offDuty === undefined ? null : `${offDuty.name} is called off duty`;
}

function difference(answer: Answer, expected: NaiveAnswer): string | null {
  if (answer.state !== expected.state) return 'another state';
  if (answer.blocked !== expected.blocked) return 'blocked or not';
  if (answer.unanswered !== expected.unanswered) return 'another end';
  if (answer.ladder.length !== expected.ladder.length) return 'a longer or shorter ladder';
  return answer.ladder.every((step, index) => same(step, expected.ladder[index])) ? null : 'another ladder';
}

function same(step: LadderStep, other: LadderStep | undefined): boolean {
  return (
    step.tier === other?.tier &&
    step.phone === other.phone &&
    step.officer === other.officer &&
    step.name === other.name &&
    step.acceptByKey === other.acceptByKey &&
    step.ringSeconds === other.ringSeconds
  );
}

function isOfficer({ officer }: LadderStep) {
  return (duty: { officer: { id: string } }) => duty.officer.id === officer;
}

/** Within four hours of a change of the clock, often to the second or one beside it. */
function aroundNight(random: Random, night: number): number {
  const quarter = night + random.whole(-16, 16) * (hour / 4);
  return random.percent(50)
    ? quarter + random.pick([-1000, -1, 0, 1, 1000])
    : night + random.whole(-4 * hour, 4 * hour);
}

/** Anywhere in the ten years, or where something of the roster begins or ends, or while it lasts. */
function anyMoment(random: Random, moments: readonly (readonly [number, number])[]): number {
  const stretch = moments[random.whole(0, moments.length - 1)];
  if (stretch === undefined || random.percent(30)) return random.whole(decade.start, decade.end);
  if (random.percent(50)) return random.whole(...stretch);
  return random.pick(stretch) + random.pick([-1000, -1, 0, 1, 1000]);
}

function momentsOf({ shifts, events }: Line): (readonly [number, number])[] {
  return [...shifts, ...events].map(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)]);
}
