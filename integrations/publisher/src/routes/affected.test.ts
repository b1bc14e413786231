import { type Language, languages, type PublicStatements, publicStatementShapes } from '@pressjour/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Reading, shapes } from '../model/content.ts';
import { type Model, openModel } from '../model/model.ts';
import { pathsOf } from './affected.ts';
import { allPaths, pageAt } from './page-at.ts';

/** As the cms tells them before anybody has written any. */
const noStatements = Object.fromEntries(
  Object.entries(publicStatementShapes).map(([name, shape]) => [name, shape.parse({})]),
) as unknown as PublicStatements;
const updatedAt = '2026-11-01T08:00:00.000Z';
const one = fc.constantFrom('1', '2', '3');
const language = fc.constantFrom<Language>(...languages);
const slug = fc.constantFrom('a', 'b');
const some = fc.uniqueArray(one, { maxLength: 2 });
/** On both sides of the office's New Year and midnight, in a few months of a few years. */
const instant = fc.constantFrom(
  '2024-12-31T22:59:59.999Z',
  '2024-12-31T23:00:00.000Z',
  '2026-01-15T08:00:00.000Z',
  '2026-10-31T23:30:00.000Z',
  '2026-11-02T08:00:00+01:00',
);

const item = fc
  .record({
    id: one,
    language,
    story: fc.constantFrom('s', 't'),
    slug,
    title: fc.constantFrom('Isen bär', 'Isen brister'),
    publishedAt: instant,
    topics: some,
    contacts: some,
    images: some,
    event: fc.constantFrom(null, '1', '2'),
    related: some,
    corrections: fc.array(fc.record({ date: instant, text: fc.constantFrom('Fel.', 'Rätt.') }), {
      maxLength: 2,
    }),
  })
  .map((fields) => ({
    ...fields,
    lead: 'Tjockleken mäts.',
    kind: 'news',
    guid: `urn:${fields.id}`,
    updatedAt,
  }));
const guidance = fc
  .record({
    id: one,
    language: fc.constantFrom('sv', 'en', 'ar', 'fi'),
    story: fc.constantFrom('s', 't'),
    slug,
    kind: fc.constantFrom('power-of-attorney', 'other'),
    files: some,
  })
  .map((fields) => ({ ...fields, title: 'Fullmakt', lead: 'Så gör du.', updatedAt }));
const topic = fc.record({ id: one, slug, title: fc.constantFrom('Is', 'Vägar') });
const contact = fc.record({ id: one, name: fc.constantFrom('Ida', 'Olle'), topics: some });
const event = fc
  .record({ id: one, slug, title: fc.constantFrom('Spricka', 'Snö'), channels: some })
  .map((fields) => ({ ...fields, startsAt: updatedAt, endsAt: updatedAt, updatedAt }));
const assignment = fc
  .record({ id: one, slug, status: fc.constantFrom('open', 'closed'), files: some })
  .map((fields) => ({
    ...fields,
    title: 'Mät isen',
    ministry: 'Räkenskapsdepartementet',
    referenceNumber: `Rd2026/${fields.id}`,
    decidedOn: '2026-02-12',
    dueOn: '2026-12-15',
    updatedAt,
  }));
const briefing = fc
  .record({ id: one, slug, startsAt: instant, contacts: some, newsItems: some })
  .map((fields) => ({
    ...fields,
    endsAt: fields.startsAt,
    title: 'Isen',
    place: 'Sal Kärnis',
    state: 'planned',
    updatedAt,
  }));
const address = fc
  .record({ id: one, language, kind: fc.constantFrom('redirect', 'withdrawn', 'gone'), slug })
  .map(({ slug: name, ...fields }) => ({
    ...fields,
    path: fields.language === 'sv' ? `/nyheter/${name}/` : `/en/topics/${name}/`,
    target: '/',
    date: updatedAt,
    updatedAt,
  }));

/** A document as the cms shows it, or that it shows it no more. */
const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 6, arbitrary: item.map((found) => shown('news-items', found, [''])) },
  { weight: 3, arbitrary: topic.map((found) => shown('topics', { ...found, updatedAt }, languages)) },
  { weight: 2, arbitrary: event.map((found) => shown('events', found, languages)) },
  { weight: 1, arbitrary: assignment.map((found) => shown('assignments', found, languages)) },
  { weight: 2, arbitrary: briefing.map((found) => shown('briefings', found, languages)) },
  { weight: 1, arbitrary: guidance.map((found) => shown('guidance', found, [''])) },
  {
    weight: 1,
    arbitrary: contact.map((found) => shown('press-contacts', { ...found, updatedAt }, languages)),
  },
  { weight: 1, arbitrary: address.map((found) => shown('addresses', found, [''])) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        collection: fc.constantFrom(
          'news-items',
          'news-items',
          'topics',
          'guidance',
          'events',
          'press-contacts',
          'addresses',
          'assignments',
          'briefings',
        ),
        id: one,
      })
      .map(({ collection, id }): Reading => ({ collection, id, versions: [] }) as Reading),
  },
);

it('names every path whose page another reading of one document changes, whatever else there is', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1, maxLength: 15 }), (readings) => {
      const model = openModel({ file: ':memory:', timeZone: 'Europe/Stockholm' });
      fill(model);
      let before = pagesOf(model);
      for (const next of readings) {
        const named = new Set([...pathsOf(model, next), ...model.ledger.builtFrom(next)]);
        model.documents.put(next);
        for (const path of pathsOf(model, next)) named.add(path);
        const after = pagesOf(model);
        const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
          (path) => before.get(path) !== after.get(path),
        );
        expect(changed.filter((path) => !named.has(path))).toEqual([]);
        before = after;
      }
      model.close();
    }),
    { numRuns: 40 },
  );
});

/** Every page there is by its path, noted in the ledger as built from what it looked up. */
function pagesOf(model: Model): Map<string, string> {
  const newsroom = { model, siteUrl: 'https://press.example' };
  return model.transaction(() => {
    const pages = new Map<string, string>();
    for (const path of allPaths(newsroom)) {
      const planned = pageAt(path, newsroom);
      if (planned === null) continue;
      pages.set(path, JSON.stringify(planned.page));
      const { documents } = planned;
      model.ledger.published({ path, kind: planned.page.page, input: '', hash: '', documents });
    }
    return pages;
  });
}

function shown(
  collection: Reading['collection'],
  document: { id: string; [field: string]: unknown },
  locales: readonly string[],
): Reading {
  const versions = locales.map((locale) => ({ locale, document: shapes[collection].parse(document) }));
  return { collection, id: document.id, versions } as Reading;
}

function fill(model: Model): void {
  for (const of of languages) {
    model.setSiteSettings(of, { siteName: '', indexed: true, webSubHub: '' });
    model.setStatements(of, noStatements);
    model.setPressService(of, {
      organisation: 'Isvägsverket',
      number: '+46846500410',
      email: 'press@isvagsverket.example',
      weeklyHours: [],
      closedOnSwedishHolidays: true,
      closedDays: [],
      shortDays: [],
      retention: { voicemailDays: 30, callerNumberDays: 90, twilioDays: 7 },
    });
  }
  model.setLineStatus({
    state: 'closed',
    answered: false,
    since: '2026-11-20T16:00:00Z',
    until: null,
    number: '+46846500410',
    events: [
      {
        id: '1',
        title: { sv: 'Spricka', en: 'Crack' },
        notice: { sv: 'Stängt.', en: 'Closed.' },
        startsAt: '2026-10-31T08:00:00Z',
        endsAt: '2026-11-02T08:00:00Z',
        staffed: true,
        updatedAt,
      },
    ],
    eventsChangeAt: null,
    changes: [],
    next: null,
    answeredFrom: null,
  });
  model.setToday('2026-11-01');
}
