import { type LineSnapshot, speakable } from '@pressjour/contract';

type LineEvents = LineSnapshot['events'];

/** Characters of events' titles in a whisper: about five seconds of speech, while the caller waits. */
const longestTitles = 60;

/** The events going on at an instant; the moment of ending belongs to none. */
export function ongoingEvents({ events, at }: { events: LineEvents; at: Temporal.Instant }): LineEvents {
  const now = at.epochMilliseconds;
  return events.filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt));
}

/** What a call is about, in Swedish, as far as it can be known before anybody has spoken. */
export function matterOf(ongoing: LineEvents): string {
  const titles = ongoing.map(({ title }) => speakable(title.sv)).filter((title) => title !== '');
  if (titles.length === 0) return 'i kontorstid';
  return speakable(`om ${titles.join(' och om ')}`.slice(0, longestTitles));
}
