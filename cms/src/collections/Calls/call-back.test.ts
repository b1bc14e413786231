import { expect, it } from 'vitest';
import { callBackOf } from './call-back.ts';

it.each([
  { kept: null, owedBefore: false, owesNow: true, becomes: 'owed' },
  { kept: null, owedBefore: false, owesNow: false, becomes: 'none' },
  { kept: 'none', owedBefore: true, owesNow: true, becomes: 'none' },
  { kept: 'done', owedBefore: true, owesNow: true, becomes: 'done' },
  { kept: 'done', owedBefore: true, owesNow: false, becomes: 'done' },
  { kept: 'none', owedBefore: false, owesNow: true, becomes: 'owed' },
  { kept: 'owed', owedBefore: true, owesNow: false, becomes: 'none' },
  { kept: 'owed', owedBefore: false, owesNow: false, becomes: 'owed' },
] as const)(
  '$kept, owed before $owedBefore and now $owesNow, becomes $becomes',
  ({ becomes, ...question }) => {
    expect(callBackOf(question)).toBe(becomes);
  },
);
