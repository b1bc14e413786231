import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Ledger, openLedger } from './ledger.ts';
import { schema } from './schema.ts';

let database: DatabaseSync;
let ledger: Ledger;
beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec(schema);
  ledger = openLedger(database);
});
afterEach(() => database.close());

const next = (limits = { narrow: 10, broad: 2 }) => {
  const routes = ledger.nextDirty(limits);
  for (const { path } of routes) ledger.unmark(path);
  return routes.map(({ path }) => path);
};

it('lets what a document caused go first, then its sitemaps, then what touches everything, and left-over files last', () => {
  for (const path of ['/_astro/old.css', '/a/', '/b/', '/c/']) ledger.markDirty({ path, cause: 'full' });
  ledger.markDirty({ path: '/_astro/old.css', cause: 'left-over' });
  for (const path of ['/nyheter/x/', '/', '/b/', '/sitemap/2026-q4.xml']) {
    ledger.markDirty({ path, cause: 'news-items/x' });
  }
  expect([next(), next(), next(), next(), next()]).toEqual([
    ['/b/', '/nyheter/x/', '/'],
    ['/sitemap/2026-q4.xml'],
    ['/a/', '/c/'],
    ['/_astro/old.css'],
    [],
  ]);
});

it('lets all that has a later turn wait while lists do, until something is to disappear', () => {
  for (const path of ['/nyheter/x/', '/', '/rss.xml', '/atom.xml']) {
    ledger.markDirty({ path, cause: 'news-items/x' });
  }
  const pathsOf = (routes: { path: string }[]) => routes.map(({ path }) => path);
  const held = () => pathsOf(ledger.nextDirty({ narrow: 10, broad: 10, held: true }));
  expect(held()).toEqual(['/nyheter/x/', '/', '/rss.xml']);
  for (const path of held()) ledger.unmark(path);
  expect(held()).toEqual([]);
  ledger.markDirty({ path: '/', cause: 'news-items/x' });
  expect(pathsOf(ledger.waitingForLater())).toEqual(['/', '/atom.xml']);
});

it('knows of each cause whether something waits, and why something failed', () => {
  ledger.markDirty({ path: '/', cause: 'line', forced: true });
  ledger.markDirty({ path: '/', cause: 'full' });
  expect(ledger.nextDirty({ narrow: 1, broad: 1 })).toEqual([
    { path: '/', causes: ['full', 'line'], forced: true, isLast: false },
  ]);
  ledger.failed('/', 'The page / could not be rendered.');
  expect([ledger.isWaiting('line'), ledger.errorOf('line'), ledger.errorOf('news-items/x')]).toEqual([
    false,
    'The page / could not be rendered.',
    null,
  ]);
  ledger.retryFailed();
  expect([ledger.isWaiting('full'), ledger.countOf('full'), ledger.errorOf('line')]).toEqual([true, 1, null]);
});

it('finds the next turn, what a cause has left and what failed without walking through the rest', () => {
  for (const sql of [
    'SELECT DISTINCT rank, path FROM dirty INDEXED BY dirty_turn WHERE turn = 0 AND error IS NULL ORDER BY rank, path LIMIT 1',
    "SELECT path FROM dirty INDEXED BY dirty_cause WHERE cause = 'x' AND error IS NULL AND rank < 100",
    "SELECT 1 FROM dirty WHERE cause = 'x' AND error IS NULL LIMIT 1",
    "SELECT error FROM dirty WHERE cause = 'x' AND error > '' ORDER BY error DESC LIMIT 1",
    'UPDATE dirty SET error = NULL WHERE error IS NOT NULL',
  ]) {
    const plan = database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => String(detail));
    expect(plan.join('; '), sql).toMatch(/SEARCH dirty/);
    expect(plan.join('; '), sql).not.toMatch(/TEMP B-TREE/);
  }
});

it('writes down what a file was made from only where that is other than before', () => {
  const a = { collection: 'topics' as const, id: 'a' };
  const b = { collection: 'topics' as const, id: 'b' };
  const file = { path: '/x/', kind: 'topic', input: '1', hash: '1', documents: [a, b, a], missing: ['/y/'] };
  const changes = (work: () => void): number => {
    const before = Number(database.prepare('SELECT total_changes() AS count').get()?.count);
    work();
    return Number(database.prepare('SELECT total_changes() AS count').get()?.count) - before;
  };
  expect(changes(() => ledger.published(file))).toBe(4);
  expect(changes(() => ledger.published({ ...file, documents: [b, a] }))).toBe(0);
  for (const other of [{ kind: 'year' }, { input: '2' }, { hash: '2' }]) {
    ledger.published({ ...file, ...other });
    expect(ledger.route('/x/')).toMatchObject(other);
  }
  ledger.published({ ...file, documents: [b], missing: ['/y/', '/z/'] });
  expect([ledger.builtFrom(a), ledger.builtFrom(b)]).toEqual([[], ['/x/']]);
  expect([ledger.leftOutAt('/y/'), ledger.leftOutAt('/z/')]).toEqual([['/x/'], ['/x/']]);
  ledger.published({ ...file, documents: [], missing: [] });
  expect([ledger.builtFrom(b), ledger.leftOutAt('/y/'), ledger.leftOutAt('/z/')]).toEqual([[], [], []]);
});
