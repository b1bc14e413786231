import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ContentOf, shapes } from './content.ts';
import { lists } from './lists.ts';
import { openModel } from './model.ts';

const ids = ['a', 'b', 'c', 'd'];
const change = fc.record({
  id: fc.constantFrom(...ids),
  title: fc.constantFrom('Isen bär', 'Isen brister', 'Vägen är öppen'),
  day: fc.integer({ min: 10, max: 13 }),
  withdrawn: fc.boolean(),
  undone: fc.boolean(),
});
const disk = new Error('the disk is full');

it('names in a list what stands as it reads now, after any changes and any that were undone', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const model = openModel({ file: ':memory:', timeZone: 'Europe/Stockholm' });
      const pathOf = (id: string) => `/nyheter/${id}/`;
      const seen = () => ({
        inMonth: model.lists
          .teasersIn(lists.news, 'sv', '2026-11')
          .map(({ path, title }) => ({ path, title })),
        newest: model.lists.newestTeasers(lists.news, 'sv', 2).map(({ path, title }) => ({ path, title })),
        pages: ids.map((id) => model.documents.atPath('news-items', pathOf(id))?.title ?? null),
      });
      const stands = new Map<string, { day: number; title: string }>();
      for (const { id, title, day, withdrawn, undone } of changes) {
        const document: ContentOf['news-items'] = shapes['news-items'].parse({
          ...{ id, language: 'sv', story: id, slug: id, title, lead: 'Tjockleken mäts.', kind: 'news' },
          ...{ publishedAt: `2026-11-${day}T12:00:00.000Z`, updatedAt: '2026-11-14T12:00:00.000Z', guid: id },
        });
        const versions = withdrawn ? [] : [{ locale: '' as const, document }];
        const put = () =>
          model.transaction(() => {
            model.documents.put({ collection: 'news-items', id, versions });
            seen();
            if (undone) throw disk;
          });
        if (undone) expect(put).toThrow(disk);
        else put();
        if (!undone && withdrawn) stands.delete(id);
        if (!undone && !withdrawn) stands.set(id, { day, title });
        const inMonth = [...stands]
          .sort(([one, a], [other, b]) => b.day - a.day || (one < other ? -1 : 1))
          .map(([of, { title: named }]) => ({ path: pathOf(of), title: named }));
        expect(seen()).toEqual({
          inMonth,
          newest: inMonth.slice(0, 2),
          pages: ids.map((of) => stands.get(of)?.title ?? null),
        });
      }
      model.close();
    }),
  );
});
