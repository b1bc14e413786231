import { languages } from '@pressjour/contract';
import { describe, expect, it } from 'vitest';
import { type Told, wordingOf } from './index.ts';

const office = {
  cmsUrl: 'https://press.isvagsverket.example',
  timeZone: 'Europe/Stockholm',
  now: Temporal.Instant.from('2026-11-22T12:00:00Z'),
};
const duty = { from: '2026-11-22T16:00:00Z', until: '2026-11-23T07:00:00Z', tier: 1 };
const title = { sv: 'Sprickor i isen', en: 'Cracks in the ice' };
const write = (told: Told, language: 'sv' | 'en') =>
  wordingOf(told, office)({ language, link: 'https://press.isvagsverket.example/api/links/abc' });

describe('a notice', () => {
  it('is plain Swedish', () => {
    const told: Told = { kind: 'hand-over-coming', duty, after: ['Aino Rautavuo'], events: [title] };
    expect(write(told, 'sv')).toEqual({
      text:
        'Din pressjour börjar i dag kl. 17.00 och varar till i morgon kl. 8.00. Du rings upp först. ' +
        'Du tar över efter Aino Rautavuo. Händelse pågår: Sprickor i isen. Min jour: https://press.isvagsverket.example/admin/my-duty',
      mail: {
        subject: 'Din jour börjar i dag kl. 17.00',
        text: expect.stringContaining('Du rings upp först.\n\nDu tar över efter Aino Rautavuo.\n\n'),
      },
    });
  });

  it('is plain English for whoever reads English', () => {
    const told: Told = { kind: 'event-started', title, endsAt: duty.until, tier: 2 };
    expect(write(told, 'en').text).toBe(
      'The news event “Cracks in the ice” has started. The press number is put through to the officers on duty until ' +
        'tomorrow, 08:00. You are called 2nd. Confirm that you are ready: https://press.isvagsverket.example/api/links/abc ' +
        'My duty: https://press.isvagsverket.example/admin/my-duty',
    );
  });

  it('names the first of many changes only', () => {
    const { text } = write({ kind: 'roster-changed', added: Array(20).fill(duty), removed: [duty] }, 'sv');
    expect(text).toContain('Utgår: i dag kl. 17.00 – i morgon kl. 8.00 (ordning 1).');
    expect(text).toContain('; + 16.');
  });

  it.each(languages)('is never too long for a text, and keeps its link: %s', (language) => {
    const long = { sv: 'Å'.repeat(2000), en: 'Å'.repeat(2000) };
    const texts = (
      [
        { kind: 'event-started', title: long, endsAt: duty.until, tier: 9 },
        { kind: 'event-ending', title: long, endsAt: duty.until, longer: duty.until },
        { kind: 'hand-over', duty, after: ['Aino Rautavuo'], events: [long, long, long, long] },
        { kind: 'swap-asked', asker: 'Aino Rautavuo', duty, message: long.sv },
        { kind: 'roster-changed', added: Array(20).fill(duty), removed: Array(20).fill(duty) },
      ] satisfies Told[]
    ).map((told) => write(told, language).text);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(1000);
    expect(texts[0]).toContain('/api/links/abc');
    expect(texts[1]).toContain('/api/links/abc');
  });
});
