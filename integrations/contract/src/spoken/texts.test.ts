import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursInWords } from './hours-in-words.ts';
import { speakable, spelled } from './speakable.ts';
import { readyText, spokenText } from './texts.ts';

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

describe('a spoken text', () => {
  it('spells addresses', () => {
    expect(spelled('press_jour@is-vag.example', 'sv')).toBe(
      'press understreck jour snabel-a is bindestreck vag punkt example',
    );
    expect(spelled('press@isvagsverket.example', 'en')).toBe('press at isvagsverket dot example');
  });

  const siteUrl = 'https://isvagsverket.example';
  const anyText = fc.string({ unit: 'binary', maxLength: 4000 });
  const anySettings = fc
    .tuple(anyText, anyText, fc.constantFrom('', ' ', '\u0000', 'Vi ringer.'))
    .map(([sv, en, own]) => ({
      organisation: { sv, en },
      email: 'press@isvagsverket.example',
      weeklyHours: weekdays('08:00', '17:00'),
      messages: { closed: { sv: own, en }, voicemail: { sv, en: own }, thanks: { sv: own, en: own } },
    }));

  it('can be carried by TwiML whatever the press office wrote, and is never empty', () => {
    fc.assert(
      fc.property(
        fc.option(anySettings),
        fc.constantFrom('closed', 'voicemail', 'thanks'),
        fc.constantFrom('sv', 'en'),
        (settings, text, language) => {
          const said = spokenText({ text, language, settings, siteUrl });
          expect(said).toMatch(/\S/);
          expect(said).toBe(speakable(said));
        },
      ),
    );
  });

  it("is the press office's own where there is one", () => {
    const settings = {
      organisation: { sv: 'Isvägsverket', en: '' },
      email: 'press@isvagsverket.example',
      weeklyHours: [],
      messages: {
        closed: { sv: '', en: '' },
        voicemail: { sv: ' Tala efter \n tonen. ', en: '' },
        thanks: { sv: '', en: '' },
      },
    };
    expect(spokenText({ text: 'voicemail', language: 'sv', settings, siteUrl })).toBe('Tala efter tonen.');
    expect(readyText({ text: 'voicemail', language: 'sv', settings, siteUrl })).toMatch(/så ringer vi upp/);
    expect(spokenText({ text: 'voicemail', language: 'en', settings, siteUrl })).toMatch(
      /^You have reached the press line of Isvägsverket\. .* we will call you back/,
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
