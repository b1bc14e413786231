import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import CalendarLink from './CalendarLink.astro';
import { examples } from './examples.ts';

itIsAccessible(CalendarLink, examples);

it('leads to a calendar, and says so to people and machines', async () => {
  const link = (await rendered(CalendarLink, examples.helped)).querySelector('a');
  expect([wordsOf(link), link?.getAttribute('href'), link?.type]).toEqual([
    'Prenumerera på redovisningsdagarna (iCal)',
    '/uppdrag/kalender.ics',
    'text/calendar',
  ]);
});

it('says what to do with it, where there is something to say', async () => {
  const page = await rendered(CalendarLink, examples.helped);
  expect(wordsOf(page.querySelector('p'))).toBe('Klistra in adressen i din kalender.');
  expect((await rendered(CalendarLink, examples.plain)).querySelector('p')).toBeNull();
});

it('is not there where there is no calendar', async () => {
  expect((await rendered(CalendarLink, examples.none)).children).toHaveLength(0);
});
