import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../access/roles.ts';
import {
  type Actor,
  mayApprove,
  mayApproveAfterwards,
  mayChangePublicFile,
  mayPublish,
  writersAfter,
} from './decide.ts';

const ids = fc.constantFrom('a', 'b', 'c');
const person = fc.record({ kind: fc.constant('person' as const), id: ids, roles: fc.subarray([...roles]) });
const facts = fc.record({
  actor: person,
  fourEyes: fc.boolean(),
  writers: fc.subarray(['a', 'b', 'c']),
  approved: fc.boolean(),
});
const editor: Actor = { kind: 'person', id: 'a', roles: ['editor'] };
const approver: Actor = { kind: 'person', id: 'b', roles: ['approver'] };

describe('with four eyes', () => {
  it('nobody approves their own words, nor publishes words of their own that nobody approved', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const own = known.writers.includes(known.actor.id);
        if (own) expect(mayApprove({ ...known, fourEyes: true })).not.toBeNull();
        if (own) expect(mayPublish({ ...known, fourEyes: true, approved: false })).not.toBeNull();
      }),
    );
  });

  it.each([
    ['an editor, unapproved', editor, [], false, 'needs-approval'],
    ['an editor, approved', editor, ['a'], true, null],
    ['an approver, of others’ words', approver, ['a'], false, null],
    ['an approver, of their own', approver, ['a', 'b'], false, 'own-words'],
  ] as const)('%s', (_who, actor, writers, approved, refusal) => {
    expect(mayPublish({ actor, fourEyes: true, writers, approved })).toBe(refusal);
  });
});

describe('without', () => {
  it('whoever writes may publish, and nobody else ever', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const writes = known.actor.roles.some((role) => ['admin', 'editor', 'approver'].includes(role));
        expect(mayPublish({ ...known, fourEyes: false }) === null).toBe(writes);
        if (!writes) expect(mayPublish(known)).toBe('no-right');
        if (!writes) expect(mayApprove(known)).toBe('no-right');
      }),
    );
  });
});

it('an editor approves nothing; a machine is asked nothing', () => {
  expect(mayApprove({ actor: editor, fourEyes: false, writers: [], approved: false })).toBe('not-a-decider');
  const machine = { actor: { kind: 'machine' }, fourEyes: true, writers: ['a'], approved: false } as const;
  expect([mayApprove(machine), mayPublish(machine)]).toEqual([null, null]);
});

it('afterwards it is approved by somebody who neither wrote nor published it', () => {
  const by = (actor: Actor) => mayApproveAfterwards({ actor, writers: ['b'], publishedBy: 'a' });
  expect(by(approver)).toBe('own-words');
  expect(by({ kind: 'person', id: 'a', roles: ['admin'] })).toBe('own-words');
  expect(by({ kind: 'person', id: 'c', roles: ['approver'] })).toBeNull();
  expect(by({ kind: 'machine' })).toBe('no-right');
});

it('a change makes a person a writer, once', () => {
  expect(writersAfter({ writers: ['a'], actor: approver, changed: true })).toEqual(['a', 'b']);
  expect(writersAfter({ writers: ['a'], actor: editor, changed: true })).toEqual(['a']);
  expect(writersAfter({ writers: ['a'], actor: approver, changed: false })).toEqual(['a']);
  expect(writersAfter({ writers: ['a'], actor: { kind: 'machine' }, changed: true })).toEqual(['a']);
});

it.each([
  ['an editor', editor, true, false],
  ['an editor', editor, false, true],
  ['an approver', approver, true, true],
  ['an officer', { kind: 'person', id: 'c', roles: ['officer'] }, false, false],
  ['the cms itself', { kind: 'machine' }, true, true],
] satisfies [string, Actor, boolean, boolean][])(
  'a file that readers have is changed: %s, %j, four eyes %s',
  (_, actor, fourEyes, may) => {
    expect(mayChangePublicFile({ actor, fourEyes })).toBe(may);
  },
);
