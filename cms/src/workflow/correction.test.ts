import { describe, expect, it } from 'vitest';
import { writersWithNote } from './correction.ts';
import type { Actor } from './decide.ts';
import type { ApprovalRow } from './rows.ts';

const actor: Actor = { kind: 'person', id: 'decider', roles: ['approver'] };
const row = (fields: Partial<ApprovalRow>) =>
  ({ action: 'publish', state: 'asked', correction: 'Fel vikt.', ...fields }) as ApprovalRow;
const writers = ['editor'];

describe('whoever words a public note is a writer', () => {
  it.each([
    ['no note', null, [], writers],
    ['a note of one’s own', 'Fel vikt.', [], ['editor', 'decider']],
    ['the note that was asked for', 'Fel vikt.', [row({ askedBy: 'asker' })], ['editor', 'asker']],
    ['another than was asked for', 'Annat.', [row({ askedBy: 'asker' })], ['editor', 'decider']],
    ['a writer’s own', 'Fel vikt.', [row({ askedBy: 'editor' })], writers],
    [
      'one that was approved unasked',
      'Fel vikt.',
      [row({ state: 'approved', approvedBy: 'boss' })],
      ['editor', 'boss'],
    ],
  ])('%s', (_, correction, open, expected) => {
    expect(writersWithNote({ correction, open, writers }, actor)).toEqual(expected);
  });

  it('unless it is a machine', () => {
    expect(writersWithNote({ correction: 'x', open: [], writers }, { kind: 'machine' })).toEqual(writers);
  });
});
