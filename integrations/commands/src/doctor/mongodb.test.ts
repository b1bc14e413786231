import { expect, it } from 'vitest';
import { checkVersion, membersOf } from './mongodb.ts';

const members = (...states: [health: number, state: number][]) =>
  membersOf({
    set: 'rs0',
    members: states.map(([health, state], index) => ({ name: `mongo-${index}:27017`, health, state })),
  });

it('is content with a primary, secondaries and an arbiter', () => {
  expect(members([1, 1], [1, 2], [1, 7])).toEqual({
    finding: { level: 'ok', text: '3 of the 3 members of replica set rs0 take part.' },
    writable: true,
  });
});

it('names a member that is down or still catching up, while a majority can write', () => {
  const { finding, writable } = members([1, 1], [0, 8], [1, 2]);
  expect(finding.text).toMatch(/^Only 2 of the 3 .*if another fails.* Bring back mongo-1:27017\.$/);
  expect([finding.level, writable]).toEqual(['wrong', true]);
  expect(members([1, 1], [1, 3], [1, 2]).finding.text).toContain('mongo-1:27017');
});

it('knows that nothing can be written without a majority', () => {
  const { finding, writable } = members([1, 2], [0, 8], [0, 8]);
  expect(finding.text).toMatch(
    /^Only 1 of the 3 .*: nothing can be written\. Bring back mongo-1:27017, mongo-2/,
  );
  expect(writable).toBe(false);
  expect(members([1, 1], [0, 8]).writable).toBe(false);
});

it.each([
  ['6.0.5', 'ok'],
  ['10.1.0', 'ok'],
  ['5.0.30', 'wrong'],
])('judges version %s: %s', (version, level) => {
  expect(checkVersion(version).level).toBe(level);
});
