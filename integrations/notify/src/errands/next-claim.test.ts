import { type ErrandKind, errandKinds } from '@pressjour/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextClaim } from './next-claim.ts';

const mails = (n: number) => Array.from({ length: n }, () => 'mail' as const);
const texts = (n: number) => Array.from({ length: n }, () => 'text' as const);

it.each<[string, ErrandKind[], ReturnType<typeof nextClaim>]>([
  ['nothing', [], { limit: 4 }],
  ['three mails', mails(3), { limit: 1 }],
  ['four mails', mails(4), { limit: 4, kinds: errandKinds.filter((kind) => kind !== 'mail') }],
  ['seven texts', texts(7), { limit: 1 }],
  ['all that there is room for', [...mails(4), ...texts(4)], null],
])('beside %s', (_what, underWay, claim) => {
  expect(nextClaim(underWay)).toEqual(claim);
});

it('leaves half of the room to others than mails, and takes all of it while there is work', () => {
  const anyWaiting = fc.array(fc.constantFrom(...errandKinds), { maxLength: 30 });
  const property = fc.property(anyWaiting, (waiting) => {
    const underWay: ErrandKind[] = [];
    const left = [...waiting];
    for (let claim = nextClaim([]); claim !== null; claim = nextClaim(underWay)) {
      const { limit, kinds = errandKinds } = claim;
      const claimed = left.filter((kind) => kinds.includes(kind)).slice(0, limit);
      if (claimed.length === 0) break;
      for (const kind of claimed) underWay.push(...left.splice(left.indexOf(kind), 1));
    }
    const mailsWaiting = waiting.filter((kind) => kind === 'mail').length;
    const others = waiting.length - mailsWaiting;
    expect(underWay.length).toBeLessThanOrEqual(8);
    expect(underWay.filter((kind) => kind === 'mail').length).toBeLessThanOrEqual(4);
    expect(underWay.length).toBe(Math.min(8, Math.min(4, mailsWaiting) + others));
  });
  fc.assert(property);
});
