import { swedishHoliday } from './holidays.ts';
import type { Hours, Language, Localized } from './line.ts';

interface Moment {
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  /** Local time, `HH:MM:SS`. */
  time: string;
}

/** Why the line is in its state. `until` is local time of the press office, `YYYY-MM-DD HH:MM`. */
export type Reason =
  | ({ code: 'office-hours' | 'outside-office-hours'; hours: Hours[] } & Moment)
  | ({ code: 'closed-day'; reason: string | null } & Moment)
  | ({ code: 'swedish-holiday' } & Moment)
  | { code: 'no-event' | 'no-desk-number' | 'overflow-to-officers' | 'nobody-on-shift' }
  | { code: 'event-staffed' | 'event-not-staffed'; event: string; title: Localized; until: string }
  | { code: 'on-shift' | 'on-extra-shift'; name: string; tier: number; until: string }
  | { code: 'on-rotation'; name: string; tier: number; until: string; rotation: string }
  /** `name` has the turn, but the shifts of `by` take its place. */
  | { code: 'rotation-replaced'; name: string; tier: number; rotation: string; by: string[] }
  /** `names` as they are rung now; from `until` on in another order. */
  | { code: 'tier-order'; tier: number; names: string[]; until: string }
  | { code: 'ends-in-voicemail' | 'ends-in-message' }
  /** `until` null: until somebody lifts it. */
  | { code: 'caller-blocked'; until: string | null }
  | { code: 'officer-without-number' | 'officer-has-press-number'; name: string; tier: number };

/** One sentence for people. */
export function explain(reason: Reason, language: Language): string {
  return language === 'sv' ? inSwedish(reason) : inEnglish(reason);
}

function inSwedish(reason: Reason): string {
  switch (reason.code) {
    case 'office-hours':
      return `${reason.date} ${reason.time} ligger inom presstjänstens tider (${hoursIn(reason.hours)}).`;
    case 'outside-office-hours':
      return reason.hours.length === 0
        ? `${reason.date} har presstjänsten ingen öppettid.`
        : `${reason.date} ${reason.time} ligger utanför presstjänstens tider (${hoursIn(reason.hours)}).`;
    case 'closed-day':
      return `${reason.date} är en stängd dag${reason.reason === null ? '' : `: ${reason.reason}`}.`;
    case 'swedish-holiday':
      return `${reason.date} är stängt: ${holiday(reason.date, 'sv')}.`;
    case 'no-event':
      return 'Ingen händelse pågår.';
    case 'no-desk-number':
      return 'Pressbordet har inget telefonnummer som kan ringas.';
    case 'overflow-to-officers':
      return 'Svarar inte pressbordet går samtalet vidare till den som har pressjour.';
    case 'nobody-on-shift':
      return 'Ingen har pressjour.';
    case 'event-staffed':
      return `Händelsen ”${reason.title.sv}” pågår till ${reason.until} och är bemannad.`;
    case 'event-not-staffed':
      return `Händelsen ”${reason.title.sv}” pågår till ${reason.until} men är inte bemannad.`;
    case 'on-shift':
      return `${reason.name} har pressjour i ordning ${reason.tier} till ${reason.until}.`;
    case 'on-extra-shift':
      return `${reason.name} har extrapass i ordning ${reason.tier} till ${reason.until}.`;
    case 'on-rotation':
      return `${reason.name} har pressjour i ordning ${reason.tier} till ${reason.until} enligt jourschemat ”${reason.rotation}”.`;
    case 'rotation-replaced':
      return `${reason.name} står på tur i jourschemat ”${reason.rotation}”, ordning ${reason.tier}, men ersätts av ${listed(reason.by, 'sv')}.`;
    case 'tier-order':
      return `I ordning ${reason.tier} rings en i taget: ${reason.names.join(', ')}. Vem som kommer först skiftar varje timme, nästa gång ${reason.until}.`;
    case 'ends-in-voicemail':
      return 'Svarar ingen får den som ringer lämna ett röstmeddelande.';
    case 'ends-in-message':
      return 'Svarar ingen hör den som ringer meddelandet, och samtalet avslutas.';
    case 'caller-blocked':
      return `Den som ringer är spärrad ${reason.until === null ? 'tills vidare' : `till ${reason.until}`} och hör bara meddelandet.`;
    case 'officer-without-number':
      return `${reason.name} har pressjour i ordning ${reason.tier} men saknar telefonnummer.`;
    case 'officer-has-press-number':
      return `${reason.name} har pressjour i ordning ${reason.tier} men med pressnumret som eget nummer, som inte kan ringas.`;
  }
}

function inEnglish(reason: Reason): string {
  switch (reason.code) {
    case 'office-hours':
      return `${reason.date} ${reason.time} is within office hours (${hoursIn(reason.hours)}).`;
    case 'outside-office-hours':
      return reason.hours.length === 0
        ? `${reason.date} has no office hours.`
        : `${reason.date} ${reason.time} is outside office hours (${hoursIn(reason.hours)}).`;
    case 'closed-day':
      return `${reason.date} is a closed day${reason.reason === null ? '' : `: ${reason.reason}`}.`;
    case 'swedish-holiday':
      return `${reason.date} is closed: ${holiday(reason.date, 'en')}.`;
    case 'no-event':
      return 'No event is ongoing.';
    case 'no-desk-number':
      return 'The press desk has no telephone number that can be called.';
    case 'overflow-to-officers':
      return 'If the press desk does not answer, the call goes on to the officers on shift.';
    case 'nobody-on-shift':
      return 'Nobody is on shift.';
    case 'event-staffed':
      return `The event “${reason.title.en || reason.title.sv}” is ongoing until ${reason.until} and is staffed.`;
    case 'event-not-staffed':
      return `The event “${reason.title.en || reason.title.sv}” is ongoing until ${reason.until} but is not staffed.`;
    case 'on-shift':
      return `${reason.name} is on shift in tier ${reason.tier} until ${reason.until}.`;
    case 'on-extra-shift':
      return `${reason.name} has an extra shift in tier ${reason.tier} until ${reason.until}.`;
    case 'on-rotation':
      return `${reason.name} is on duty in tier ${reason.tier} until ${reason.until} by the rotation “${reason.rotation}”.`;
    case 'rotation-replaced':
      return `${reason.name} has the turn in the rotation “${reason.rotation}”, tier ${reason.tier}, but is replaced by ${listed(reason.by, 'en')}.`;
    case 'tier-order':
      return `Tier ${reason.tier} is rung one by one: ${reason.names.join(', ')}. The order changes every hour, next at ${reason.until}.`;
    case 'ends-in-voicemail':
      return 'If nobody answers, the caller may leave a voicemail.';
    case 'ends-in-message':
      return 'If nobody answers, the caller hears the message and the call ends.';
    case 'caller-blocked':
      return `The caller is blocked ${reason.until === null ? 'until further notice' : `until ${reason.until}`} and hears the message only.`;
    case 'officer-without-number':
      return `${reason.name} is on shift in tier ${reason.tier} but has no telephone number.`;
    case 'officer-has-press-number':
      return `${reason.name} is on shift in tier ${reason.tier} but with the press number as own number, which cannot be called.`;
  }
}

function hoursIn(hours: Hours[]): string {
  return hours.map(({ opens, closes }) => `${opens}–${closes === '00:00' ? '24:00' : closes}`).join(', ');
}

function listed(names: string[], language: Language): string {
  return new Intl.ListFormat(language).format(names);
}

function holiday(date: string, language: Language): string {
  return swedishHoliday(Temporal.PlainDate.from(date), language) ?? date;
}
