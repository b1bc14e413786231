import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ContentOf, shapes } from './content.ts';
import { quarterOf } from './facts.ts';
import { openModel } from './model.ts';

const item = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  language: fc.constantFrom('sv', 'en'),
  year: fc.constantFrom(1999, 2025, 2026),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 10, max: 28 }),
  withdrawn: fc.boolean(),
});

it('knows the quarters that have news, newest first, and the latest change to each, after any changes', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 20 }), (changes) => {
      const model = openModel({ file: ':memory:', timeZone: 'Europe/Stockholm' });
      const stands = new Map<string, { quarter: string; updatedAt: string }>();
      for (const { id, language, year, month, day, withdrawn } of changes) {
        const updatedAt = `2026-11-${day}T12:00:00.000Z`;
        const publishedAt = `${year}-${String(month).padStart(2, '0')}-15T12:00:00.000Z`;
        const document: ContentOf['news-items'] = shapes['news-items'].parse({
          ...{ id, language, story: id, slug: id, title: 'Isen bär', lead: 'Tjockleken mäts.', kind: 'news' },
          ...{ publishedAt, updatedAt, guid: `urn:${id}` },
        });
        const versions = withdrawn ? [] : [{ locale: '' as const, document }];
        model.transaction(() => model.documents.put({ collection: 'news-items', id, versions }));
        if (withdrawn) stands.delete(id);
        else stands.set(id, { quarter: quarterOf({ year, month }), updatedAt });
      }
      const latest = new Map<string, string>();
      for (const { quarter, updatedAt } of stands.values()) {
        if (updatedAt > (latest.get(quarter) ?? '')) latest.set(quarter, updatedAt);
      }
      const expected = [...latest].map(([quarter, updatedAt]) => ({ quarter, updatedAt }));
      expected.sort((one, other) => (one.quarter < other.quarter ? 1 : -1));
      expect(model.documents.quarters().map((row) => ({ ...row }))).toEqual(expected);
      model.close();
    }),
  );
});
