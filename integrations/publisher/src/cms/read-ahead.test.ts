import type { PublicCollection } from '@pressjour/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { withReadAhead } from './read-ahead.ts';
import type { CmsReader, UnreadableDocument } from './reader.ts';

/** What the cms says of a document: how often it was changed. */
let changes: Record<string, number>;
let asked: string[][];
let failing: boolean;

const answer = (collection: PublicCollection, id: string): UnreadableDocument => ({
  collection,
  id,
  fault: `change ${changes[id] ?? 0}`,
});
const reader = {
  async documents(collection: PublicCollection, ids: string[]) {
    asked.push(ids);
    const answers = ids.map((id) => answer(collection, id));
    await new Promise(setImmediate);
    if (failing) throw new Error('the cms is away');
    return answers;
  },
} as CmsReader;
const key = (id: string) => ({ collection: 'topics' as const, id });
const facts = (answers: object[]) => answers.map((one) => Object.values(one).slice(1).join(': '));

beforeEach(() => {
  changes = {};
  asked = [];
  failing = false;
});

describe('a document that was read ahead', () => {
  it('is given out once, in its place among those that are read when they are asked for', async () => {
    const ahead = withReadAhead(reader);
    ahead.ahead([key('b'), key('b')]);
    expect(facts(await ahead.documents('topics', ['a', 'b', 'c']))).toEqual([
      'a: change 0',
      'b: change 0',
      'c: change 0',
    ]);
    expect(asked).toEqual([['b'], ['a', 'c']]);
    await ahead.documents('topics', ['b']);
    expect(asked.at(-1)).toEqual(['b']);
  });

  it('is read by itself, and what comes meanwhile when it is asked for, all of it at once', async () => {
    const ahead = withReadAhead(reader);
    for (const id of ['a', 'b', 'c']) ahead.ahead([key(id)]);
    expect(facts(await ahead.documents('topics', ['c', 'a', 'b']))).toEqual([
      'c: change 0',
      'a: change 0',
      'b: change 0',
    ]);
    expect(asked).toEqual([['a'], ['c', 'b']]);
  });

  it('is not given to whoever asks after another change to it', async () => {
    const ahead = withReadAhead(reader);
    ahead.ahead([key('a'), key('b')]);
    changes.a = 1;
    ahead.changed([key('a')]);
    expect(facts(await ahead.documents('topics', ['a', 'b']))).toEqual(['a: change 1', 'b: change 0']);
    expect(asked).toEqual([['a', 'b'], ['a']]);
  });

  it('is read ahead again after another change, and not without one', async () => {
    const ahead = withReadAhead(reader);
    ahead.ahead([key('a')]);
    ahead.ahead([key('a')]);
    changes.a = 1;
    ahead.changed([key('a')]);
    ahead.ahead([key('a')]);
    expect(facts(await ahead.documents('topics', ['a']))).toEqual(['a: change 1']);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('is read when it is asked for where the cms did not answer before', async () => {
    const ahead = withReadAhead(reader);
    failing = true;
    ahead.ahead([key('a')]);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    failing = false;
    expect(facts(await ahead.documents('topics', ['a']))).toEqual(['a: change 0']);
    failing = true;
    await expect(ahead.documents('topics', ['a'])).rejects.toThrow('the cms is away');
  });
});
