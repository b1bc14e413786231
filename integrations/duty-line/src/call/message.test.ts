import type { LineSettings } from '@pressjour/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursInWords } from './hours-in-words.ts';
import { closedMessage, speakable, spelled } from './message.ts';
import { messageTwiml } from './twiml.ts';

const weekdays = (opens: string, closes: string, days = [1, 2, 3, 4, 5]) =>
  days.map((day) => ({ day, opens, closes }));

describe('hours in words', () => {
  it.each([
    [
      weekdays('08:00', '17:00'),
      'måndag till fredag klockan 8 till 17',
      'Monday to Friday from 8 am to 5 pm',
    ],
    [
      [...weekdays('08:00', '16:30', [1, 2, 3, 4]), ...weekdays('08:00', '12:00', [5])],
      'måndag till torsdag klockan 8 till 16.30 och fredag klockan 8 till 12',
      'Monday to Thursday from 8 am to 4:30 pm and Friday from 8 am to noon',
    ],
    [
      [...weekdays('13:00', '17:00', [3]), ...weekdays('08:00', '12:00', [3])],
      'onsdag klockan 8 till 12 och klockan 13 till 17',
      'Wednesday from 8 am to noon and from 1 pm to 5 pm',
    ],
    [
      weekdays('00:00', '00:00', [6, 7]),
      'lördag till söndag klockan 0 till 24',
      'Saturday to Sunday from midnight to midnight',
    ],
    [[], '', ''],
  ])('are said as people say them', (hours, swedish, english) => {
    expect(hoursInWords(hours, 'sv')).toBe(swedish);
    expect(hoursInWords(hours, 'en')).toBe(english);
  });
});

describe('the message', () => {
  it('spells addresses', () => {
    expect(spelled('press_jour@is-vag.example', 'sv')).toBe(
      'press understreck jour snabel-a is bindestreck vag punkt example',
    );
    expect(spelled('press@isvagsverket.example', 'en')).toBe('press at isvagsverket dot example');
  });

  it('can be carried by TwiML whatever the press office wrote', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anyText, anyText, (sv, en) => {
        const settings = {
          organisation: { sv, en },
          email: 'press@isvagsverket.example',
          weeklyHours: [],
          messages: { closed: { sv, en } },
        } as unknown as LineSettings;
        const said = (language: 'sv' | 'en') =>
          closedMessage({ settings, siteUrl: 'https://isvagsverket.example', language });
        const xml = messageTwiml({ sv: said('sv'), en: said('en') });
        expect(xml).toContain('<Hangup/>');
        expect(said('sv').length).toBeGreaterThan(0);
        expect(said('sv').length).toBeLessThanOrEqual(3000);
      }),
    );
  });

  it('is cut before it is longer than Twilio takes', () => {
    expect(speakable('😀'.repeat(2000))).toHaveLength(3000);
    expect(speakable(`a${'😀'.repeat(2000)}`).isWellFormed()).toBe(true);
  });

  it('loses what XML forbids and half characters', () => {
    expect(speakable('a\u0000b\u0008\uD800c\uFFFFd\n\n e')).toBe('a b \uFFFDc d e');
  });
});
