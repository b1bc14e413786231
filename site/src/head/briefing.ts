import type { PageOf } from '@pressjour/contract';

type Briefing = PageOf<'briefing'>['briefing'];

const statuses: Record<Briefing['state'], string> = {
  planned: 'EventScheduled',
  moved: 'EventRescheduled',
  cancelled: 'EventCancelled',
};

/**
 * A briefing for search engines, which show one that is moved or cancelled as such.
 * @param url of its page
 * @param organizer who holds it
 * @see https://developers.google.com/search/docs/appearance/structured-data/event
 */
export function briefingEvent({
  briefing,
  url,
  organizer,
}: {
  briefing: Briefing;
  url: string;
  organizer: Record<string, unknown>;
}): Record<string, unknown> {
  const { title, summary, startsAt, endsAt, place, address, stream, state, formerStartsAt } = briefing;
  const onTheSpot = { '@type': 'Place', name: place, ...(address === '' ? {} : { address }) };
  return {
    '@type': 'Event',
    name: title,
    ...(summary === '' ? {} : { description: summary }),
    url,
    startDate: startsAt,
    endDate: endsAt,
    eventStatus: `https://schema.org/${statuses[state]}`,
    ...(state === 'moved' && formerStartsAt !== null ? { previousStartDate: formerStartsAt } : {}),
    eventAttendanceMode: `https://schema.org/${stream === '' ? 'Offline' : 'Mixed'}EventAttendanceMode`,
    location: stream === '' ? onTheSpot : [onTheSpot, { '@type': 'VirtualLocation', url: stream }],
    organizer,
    inLanguage: briefing.languages,
    isAccessibleForFree: true,
  };
}
