import type { PreviewLink } from '@pressjour/contract/payload-types';
import { describe, expect, it } from 'vitest';
import { adminTranslations } from '../texts/index.ts';
import { isValid, linkInWords } from './link-state.ts';

const now = { epochMilliseconds: Date.parse('2026-11-22T09:00:00Z') };
const texts: Record<string, string> = adminTranslations.sv.pressjour;
const words = {
  say: (key: string, values: Record<string, string | number> = {}) =>
    (texts[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name])),
  writing: { language: 'sv', timeZone: 'Europe/Stockholm', now } as const,
};
const link = (change: Partial<PreviewLink>) =>
  ({ expiresAt: '2026-11-23T09:00:00Z', ...change }) as PreviewLink;

describe('a link', () => {
  it.each([
    [{}, true, 'Gäller till i morgon kl. 10.00. Inte öppnad.'],
    [
      { lastUsedAt: '2026-11-22T08:00:00Z' },
      true,
      'Gäller till i morgon kl. 10.00. Senast öppnad i dag kl. 9.00.',
    ],
    [{ expiresAt: '2026-11-22T09:00:00Z' }, false, 'Upphörde i dag kl. 10.00. Inte öppnad.'],
    [
      { revokedAt: '2026-11-22T07:00:00Z', revokedByName: 'Astrid Berg' },
      false,
      'Återkallad av Astrid Berg i dag kl. 8.00. Inte öppnad.',
    ],
    [{ revokedAt: '2026-11-22T07:00:00Z' }, false, 'Återkallad i dag kl. 8.00. Inte öppnad.'],
  ])('with %j is told of in words', (change, valid, told) => {
    expect(isValid(link(change), { now })).toBe(valid);
    expect(linkInWords(link(change), words)).toBe(told);
  });
});
