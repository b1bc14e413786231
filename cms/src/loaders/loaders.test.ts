import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

const require = createRequire(import.meta.url);
const fromDrizzle = createRequire(require.resolve('@payloadcms/drizzle'));
const fromSqlite = createRequire(require.resolve('@payloadcms/db-sqlite'));
type Loader = (source: string) => string;
const load = (name: string) => require(`./${name}.cjs`) as Loader;
const sourceOf = (path: string) => readFileSync(path, 'utf8');
const ofPayload = (path: string) => require.resolve('payload').replace(/index\.js$/, path);

it('knows what is installed, and refuses what is another', () => {
  const known: [string, string][] = [
    ['drizzle-kinds', fromDrizzle.resolve('drizzle-orm/entity')],
    ['drizzle-kinds', fromSqlite.resolve('drizzle-orm/entity')],
    ['lazy-merges', ofPayload('fields/hooks/beforeChange/promise.js')],
    ['lazy-options', ofPayload('fields/config/sanitize.js')],
    ['snake-cases', fromDrizzle.resolve('to-snake-case')],
  ];
  for (const [name, path] of known) {
    const source = sourceOf(path.replace(/\.cjs$/, '.js'));
    expect(load(name)(source), path).not.toBe(source);
    expect(() => load(name)('export {};'), path).toThrow(/another than the one that this loader knows/);
  }
});

it('merges a document with its change when a check looks, once, and never for one that does not', () => {
  const merge = vi.fn((one: object, other: object) => ({ ...one, ...other }));
  const source = `({ a: 1, data: deepMergeWithSourceArrays(doc, data), siblingData: deepMergeWithSourceArrays(siblingDoc, siblingData) })`;
  const context = {
    deepMergeWithSourceArrays: merge,
    doc: { title: 'Ett', lead: 'Två' },
    data: { lead: 'Tre' },
    siblingDoc: { from: 1 },
    siblingData: { to: 2 },
  };
  const options = runInNewContext(load('lazy-merges')(source), context) as Record<string, object>;
  expect(merge).not.toHaveBeenCalled();
  const { data } = options;
  expect(data).toEqual({ title: 'Ett', lead: 'Tre' });
  expect(options.data).toBe(data);
  expect(merge).toHaveBeenCalledTimes(1);
  expect({ ...options }).toMatchObject({ a: 1, data, siblingData: { from: 1, to: 2 } });
  expect(Reflect.get(options, Symbol.for('pressjour:whole'))).toBe(true);
});

it('hands a check what merges lazily as it is, and a copy of anything else', () => {
  const handOn = (options: object) =>
    runInNewContext(load('lazy-options')('({ ...field, ...options })'), {
      field: { required: true },
      options,
    });
  const whole = { name: 'lead', [Symbol.for('pressjour:whole')]: true };
  expect(handOn(whole)).toBe(whole);
  expect(handOn({ name: 'lead' })).toEqual({ name: 'lead', required: true });
});

it('names columns as to-snake-case does', () => {
  const path = fromDrizzle.resolve('to-snake-case');
  const plain = fromDrizzle('to-snake-case') as (name: string) => string;
  const module = { exports: plain };
  runInNewContext(load('snake-cases')(sourceOf(path)), { module, require: createRequire(path) });
  const name = fc.oneof(fc.string(), fc.constantFrom('publishedAt', '_status', 'sv-SE', 'a.b', 'ABCde'));
  fc.assert(
    fc.property(fc.array(name), (names) => {
      for (const one of [...names, ...names]) expect(module.exports(one)).toBe(plain(one));
    }),
  );
});
