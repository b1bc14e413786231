import type { Language } from '@pressjour/contract';
import { type Duty, dutiesBetween, type Line } from '@pressjour/rules';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** How far a calendar reaches from now. */
export const daysBack = 14;
export const daysAhead = 60;

/** A turn of a rotation is 8 weeks at most: its parts are counted from its beginning, wherever the calendar begins. */
const longestTurnDays = 56;
/** How far back the line must be known for that. */
export const daysKnown = daysBack + longestTurnDays;

const refreshSeconds = 3600;
const sequenceEpoch = Date.UTC(2020, 0, 1);

export interface Feed {
  line: Line;
  now: Temporal.Instant;
  language: Language;
  /** The officer whose calendar it is; null for the whole roster. */
  officer: { id: string; name: string } | null;
  /** When each shift and rotation was last changed, by its id, epoch milliseconds; `removed`: when one was last deleted. */
  changed: { byId: ReadonlyMap<string, number>; removed: number };
  /** CMS_URL. */
  cmsUrl: string;
}

/**
 * A calendar by RFC 5545, times in UTC. The same roster gives the same bytes at any time of the hour: an entry keeps its UID as long
 * as its shift, or its turn of a rotation, stands, and its SEQUENCE grows with each change. No telephone numbers.
 */
export function calendarFeed({ line, now, language, officer, changed, cmsUrl }: Feed): string {
  const from = now.subtract({ hours: daysBack * 24 });
  const known = { from: now.subtract({ hours: daysKnown * 24 }), until: now.add({ hours: daysAhead * 24 }) };
  const duties = dutiesBetween({ ...known, line });
  const uid = uidMaker({ turns: dutiesBetween({ ...known, line: { ...line, shifts: [] } }), cmsUrl });
  const calendar = ical({
    name: titleOf({ officer, language }),
    prodId: { company: 'Pressjour', product: 'Pressjour', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const duty of duties) {
    const id = uid(duty);
    const isOver = Temporal.Instant.compare(duty.until, from) <= 0;
    if (isOver || (officer !== null && duty.officer.id !== officer.id)) continue;
    const at = Math.max(changed.removed, lastChange({ duty, duties, byId: changed.byId }));
    calendar.createEvent({
      id,
      start: new Date(duty.from.epochMilliseconds),
      end: new Date(duty.until.epochMilliseconds),
      summary: summaryOf({ duty, named: officer === null, language }),
      sequence: Math.max(0, Math.floor((at - sequenceEpoch) / 1000)),
      stamp: new Date(at),
      lastModified: new Date(at),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** A duty by a rotation may begin or end otherwise because of any shift of its tier beside it. */
function lastChange({
  duty,
  duties,
  byId,
}: {
  duty: Duty;
  duties: readonly Duty[];
  byId: ReadonlyMap<string, number>;
}): number {
  const concerned =
    duty.source === 'shift'
      ? [duty]
      : [duty, ...duties.filter(({ source, tier }) => source === 'shift' && tier === duty.tier)];
  return Math.max(sequenceEpoch, ...concerned.map(({ id }) => byId.get(id) ?? sequenceEpoch));
}

/**
 * Names entries: a shift by its id, a turn of a rotation by its beginning; where shifts interrupt the turn, its parts are counted.
 * To be asked of every duty, in order of time.
 */
function uidMaker({ turns, cmsUrl }: { turns: readonly Duty[]; cmsUrl: string }): (duty: Duty) => string {
  const { hostname } = new URL(cmsUrl);
  const seen = new Map<string, number>();
  return ({ source, id, from }) => {
    const turn = turns.find(
      (each) =>
        each.id === id &&
        Temporal.Instant.compare(each.from, from) <= 0 &&
        Temporal.Instant.compare(from, each.until) < 0,
    );
    const begins = source === 'rotation' ? `-${(turn?.from ?? from).epochMilliseconds / 1000}` : '';
    const name = `${source}-${id}${begins}`;
    const part = (seen.get(name) ?? 0) + 1;
    seen.set(name, part);
    return `${name}${part === 1 ? '' : `-${part}`}@${hostname}`;
  };
}

function titleOf({ officer, language }: Pick<Feed, 'officer' | 'language'>): string {
  if (language === 'sv') return officer === null ? 'Pressjouren' : `Pressjour, ${officer.name}`;
  return officer === null ? 'Press duty' : `Press duty, ${officer.name}`;
}

function summaryOf({
  duty: { officer, tier, extra },
  named,
  language,
}: {
  duty: Duty;
  named: boolean;
  language: Language;
}): string {
  const duty =
    language === 'sv'
      ? `Pressjour, ordning ${tier}${extra ? ', extra' : ''}`
      : `Press duty, tier ${tier}${extra ? ', extra' : ''}`;
  return named ? `${officer.name} – ${duty}` : duty;
}
