import type { LineSnapshot } from '@pressjour/contract';
import { compare, iso, joined, type KnownDuty } from '../duties.ts';
import type { DueNotice, Present } from './types.ts';

/** A duty that began longer ago is no news any more. Minutes. */
const freshMinutes = 60;

type Roster = Pick<Present, 'now' | 'line' | 'settings' | 'duties' | 'told'>;

/**
 * Duties that begin soon, and those that have begun. Whoever was told of a duty only when its notice was due already has just been
 * told when it begins. A cms that was down raises no notice that a duty is coming once it has begun, nor that it has begun an hour later.
 */
export function dueHandOvers({ now, line, settings, duties, told }: Roster): DueNotice[] {
  const all = joined(duties);
  const coming = iso(now.add({ minutes: settings.handOverNoticeMinutes }));
  const fresh = iso(now.subtract({ minutes: freshMinutes }));
  const present = iso(now);
  const events = ongoingTitles(line, present);
  return all.flatMap((duty) => {
    const { officer, tier, from, until } = duty;
    const knownSince = told?.duties.find((known) => isSame(known, duty))?.since ?? present;
    const noticeAt = iso(Temporal.Instant.from(from).subtract({ minutes: settings.handOverNoticeMinutes }));
    const facts = { duty: { from, until, tier }, after: handingOver(all, duty), events };
    const notice = (kind: 'hand-over-coming' | 'hand-over'): DueNotice => ({
      key: `${kind}:${tier}:${from}`,
      kind,
      to: [officer],
      channels: ['text', 'mail'],
      told: { kind, ...facts },
    });
    if (compare(from, present) > 0) {
      return compare(from, coming) <= 0 && compare(knownSince, noticeAt) <= 0
        ? [notice('hand-over-coming')]
        : [];
    }
    const isNew = compare(from, fresh) > 0 && compare(present, until) < 0;
    return isNew && compare(knownSince, from) < 0 ? [notice('hand-over')] : [];
  });
}

function isSame(one: KnownDuty, other: KnownDuty): boolean {
  return one.officer === other.officer && one.tier === other.tier && one.from === other.from;
}

/** The names of those whose duty in the tier ends when this one begins. */
function handingOver(all: readonly KnownDuty[], duty: KnownDuty): string[] {
  return all
    .filter(
      ({ officer, tier, until }) => officer !== duty.officer && tier === duty.tier && until === duty.from,
    )
    .map(({ name }) => name);
}

function ongoingTitles(line: LineSnapshot, present: string) {
  return line.events
    .filter(
      ({ staffed, startsAt, endsAt }) =>
        staffed && compare(startsAt, present) <= 0 && compare(present, endsAt) < 0,
    )
    .map(({ title }) => title);
}
