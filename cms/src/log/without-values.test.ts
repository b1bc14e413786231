import { describe, expect, it } from 'vitest';
import { lineWithoutValues, withoutValues } from './without-values.ts';

const number = '+46701740605';
const cause = Object.assign(new Error('SQLITE_CONSTRAINT'), { code: 'SQLITE_CONSTRAINT_TRIGGER' });
const query = Object.assign(
  new Error(`Failed query: insert into "calls"\nparams: a\n   at ${number}`, { cause }),
  {
    query: 'insert',
    params: [number],
  },
);

/** All that a serializer could find, own properties that are hidden included. */
const told = (error: unknown): string =>
  error instanceof Error
    ? Object.getOwnPropertyNames(error)
        .map((key) => told(Reflect.get(error, key)))
        .join('\n')
    : Array.isArray(error)
      ? error.map(told).join('\n')
      : (JSON.stringify(error) ?? '');

describe('an error of a database', () => {
  it('keeps its code and where it came from', () => {
    const safe = withoutValues(query) as Error;
    expect(safe.message).toBe('A statement of the database failed (SQLITE_CONSTRAINT_TRIGGER).');
    expect(safe.stack).toMatch(/without-values\.test\.ts:\d+:\d+/);
    expect(told(safe)).not.toContain('46701740605');
  });

  it.each([
    ['the cause of another', new Error('The journal was not kept.', { cause: query })],
    ['one of several', new AggregateError([new Error('first'), query], '2 notices could not be raised.')],
    [
      'of MongoDB',
      Object.assign(new Error(`E11000 dup key: { from: "${number}" }`), {
        name: 'MongoServerError',
        code: 11000,
        keyValue: { from: number },
      }),
    ],
    [
      'without its name',
      Object.assign(new Error('Document failed validation'), { keyValue: { from: number } }),
    ],
    ['written into the message of another', new Error(`Job failed. Failed query: … params: ${number}`)],
  ])('loses its values as %s', (_what, error) => {
    const safe = withoutValues(error) as Error;
    expect(told(error)).toContain('46701740605');
    expect(told(safe)).not.toContain('46701740605');
    expect(safe.name).toBe(error.name);
  });
});

it('leaves every other error as it is', () => {
  const other = new Error('connect ECONNREFUSED 127.0.0.1:27017', { cause });
  expect(withoutValues(other)).toBe(other);
  expect(withoutValues('a text')).toBe('a text');
});

it('cuts a line where the statement begins', () => {
  expect(lineWithoutValues(`Error running job 7: Failed query: …\nparams: ${number}`)).toBe(
    'Error running job 7: A statement of the database failed.',
  );
  expect(lineWithoutValues('The clock does its notices again.')).toBe('The clock does its notices again.');
});
