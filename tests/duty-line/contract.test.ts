import { type LineSnapshot, type LineStatus, lineStatusShape } from '@pressjour/contract';
import { type Line, lineStatusAt } from '@pressjour/rules';
import { expect, it } from 'vitest';
import { evening, iceBreaks, officeHours, shiftOf, snapshotOf } from './line-under-test.ts';

it("the rules read the contract's snapshot and give the contract's status", () => {
  const snapshot: LineSnapshot = snapshotOf({
    events: [iceBreaks],
    shifts: [shiftOf({ officer: 'Aino', tier: 1 })],
  });
  const line: Line = snapshot;
  for (const instant of [evening, officeHours]) {
    const status: LineStatus = lineStatusAt({ instant, line });
    expect(lineStatusShape.strict().parse(status)).toEqual(status);
    expect(JSON.stringify(status)).not.toMatch(/Aino|\+467/);
  }
});
