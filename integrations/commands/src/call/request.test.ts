import { expect, it } from 'vitest';
import { parseCaller, parseInstant } from './request.ts';

it('takes an instant with an offset', () => {
  expect(parseInstant('2026-12-24T03:00+01:00', 'Europe/Stockholm').toString()).toBe('2026-12-24T02:00:00Z');
});

it('says what to add to a time without one', () => {
  expect(() => parseInstant('2026-12-24T03:00', 'Europe/Stockholm')).toThrow(
    'Add one: 2026-12-24T03:00:00+01:00 if you mean Europe/Stockholm.',
  );
});

it.each(['christmas eve', '2026-13-01T00:00Z', ''])('refuses %s', (text) => {
  expect(() => parseInstant(text, 'Europe/Stockholm')).toThrow(/is not an instant/);
});

it('takes a number in E.164, with or without spaces, and a withheld one', () => {
  expect(parseCaller('+46 70 174 06 05')).toBe('+46701740605');
  expect(parseCaller('anonymous')).toBe('anonymous');
});

it.each(['070-174 06 05', 'hidden', '+46'])('refuses %s as a caller', (text) => {
  expect(() => parseCaller(text)).toThrow(/E\.164/);
});
