import type { Language, LineStatus } from '@pressjour/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedLine, deskLine, eventLine, unansweredLine } from '../fixtures/lines.ts';
import { browserTimeIn } from './browser-time.ts';
import { lineStatement } from './line-statement.ts';
import { localTimeIn } from './local-time.ts';
import { plainText } from './phrase.ts';

const local = localTimeIn('Europe/Stockholm');

function say(line: LineStatus, language: Language = 'sv'): string {
  const { headline, detail } = lineStatement({ line, language, local });
  return [plainText(headline), plainText(detail)].filter((text) => text !== '').join(' ');
}

describe('the state of the line in words', () => {
  it('says until when in office hours', () => {
    expect(say(deskLine)).toBe('Svarar nu, till kl. 17.00.');
    expect(say(deskLine, 'en')).toBe('Open now, until 17:00.');
  });

  it('says when it opens, by weekday within a week', () => {
    expect(say(closedLine)).toBe('Stängt. Öppnar måndag kl. 8.00.');
    expect(say(closedLine, 'en')).toBe('Closed. Opens Monday 08:00.');
  });

  it('says the date too when a weekday alone could be misread', () => {
    const opens = '2026-11-27T07:00:00Z';
    const weekLater = { ...closedLine, answeredFrom: opens };
    expect(say(weekLater)).toBe('Stängt. Öppnar fredag 27 november kl. 8.00.');
    const sinceUnknown = { ...closedLine, since: null };
    expect(say(sinceUnknown)).toBe('Stängt. Öppnar måndag 23 november kl. 8.00.');
  });

  it('says that it is closed when nothing is known of what follows', () => {
    expect(say({ ...closedLine, answeredFrom: null, next: null, until: null })).toBe('Stängt.');
  });

  it('says around the clock, and why, while an event is staffed', () => {
    expect(say(eventLine)).toBe(
      'Pressjouren svarar dygnet runt till söndag kl. 16.00, på grund av en pågående händelse: Sprickor på isvägen över Storsjön.',
    );
    expect(say({ ...eventLine, changes: [], next: null, until: null }, 'en')).toBe(
      'The press line is open around the clock, because of an ongoing event: Cracks in the ice road across Storsjön.',
    );
  });

  it('does not say around the clock for an evening', () => {
    const end = '2026-11-20T22:00:00Z';
    const change = { at: end, state: 'closed', answered: false } as const;
    expect(say({ ...eventLine, until: end, changes: [change], next: change })).toBe(
      'Svarar nu, till kl. 23.00, på grund av en pågående händelse: Sprickor på isvägen över Storsjön.',
    );
  });

  it('looks past the end of office hours when an event is staffed through the night', () => {
    const evening = { at: '2026-11-20T16:00:00Z', state: 'event', answered: true } as const;
    const end = { at: '2026-11-22T15:00:00Z', state: 'closed', answered: false } as const;
    const line = { ...deskLine, events: eventLine.events, changes: [evening, end], next: evening };
    expect(say(line)).toMatch(/^Pressjouren svarar dygnet runt till söndag kl\. 16\.00, på grund av/);
  });

  it('does not name the event in office hours when the night is not staffed', () => {
    expect(say({ ...deskLine, events: eventLine.events })).toBe('Svarar nu, till kl. 17.00.');
  });

  it('promises nothing when nobody is on shift', () => {
    expect(say(unansweredLine)).toBe(
      'Ingen svarar just nu. En händelse pågår: Sprickor på isvägen över Storsjön. Pressjouren är ändå inte bemannad. Mejla oss så länge. Nästa bemannade tid: måndag kl. 8.00.',
    );
    expect(say({ ...unansweredLine, answeredFrom: null }, 'en')).toBe(
      'Nobody is answering right now. An event is ongoing: Cracks in the ice road across Storsjön. Even so, the press line is not staffed. Please e-mail us meanwhile.',
    );
  });

  it('says so when the desk itself is empty', () => {
    expect(say({ ...deskLine, answered: false, answeredFrom: '2026-11-23T07:00:00Z' })).toBe(
      'Ingen svarar just nu. Mejla oss så länge. Nästa bemannade tid: måndag kl. 8.00.',
    );
  });
});

describe('any state', () => {
  const instant = fc
    .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) })
    .map((at) => new Date(at - (at % 60_000)).toISOString());

  it('never says that somebody answers when nobody does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('desk', 'event', 'closed'),
        fc.constantFrom('sv', 'en'),
        instant,
        instant,
        fc.boolean(),
        (state, language, since, answeredFrom, withEvent) => {
          const line = {
            ...closedLine,
            state,
            since,
            answeredFrom,
            events: withEvent ? eventLine.events : [],
          };
          expect(say(line, language)).not.toMatch(/svarar nu|dygnet runt|open now|around the clock/i);
        },
      ),
    );
  });

  it('reads the same in a browser without Temporal', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom('Europe/Stockholm', 'America/St_Johns'), (at, timeZone) => {
        expect(browserTimeIn(timeZone)(at)).toEqual(localTimeIn(timeZone)(at));
      }),
    );
  });
});
