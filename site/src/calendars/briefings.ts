import type { BriefingsCalendar, CalendarBriefing } from '@pressjour/contract';
import { briefingTexts } from '../text/registers/briefings.ts';
import { type CalendarEntry, icalendar } from './icalendar.ts';

/** Press briefings. One that is cancelled stays, and says so: a program takes it out of the reader's calendar or strikes it through. */
export function briefingsCalendar(page: BriefingsCalendar): string {
  const { language, press, siteName, siteUrl, briefings } = page;
  const words = briefingTexts[language].calendar;
  const { hostname } = new URL(siteUrl);
  const entryOf = (briefing: CalendarBriefing): CalendarEntry => {
    const { id, title, summary, place, address, state, reason, startsAt, endsAt } = briefing;
    const changed = state === 'planned' ? '' : `${words.changed[state]}: ${reason}`;
    return {
      uid: `briefing-${id}@${hostname}`,
      sequence: briefing.sequence,
      changedAt: briefing.updatedAt,
      time: { startsAt, endsAt },
      summary: title,
      description: filled([changed, summary]).join('\n\n'),
      location: filled([place, address]).join(', '),
      url: siteUrl + briefing.path,
      cancelled: state === 'cancelled',
      busy: state !== 'cancelled',
    };
  };
  return icalendar({
    name: words.name(siteName || press.organisation),
    organiser: { name: press.organisation, email: press.email },
    entries: briefings.map(entryOf),
  });
}

const filled = (texts: string[]): string[] => texts.filter((text) => text !== '');
