import { type Happening, stepSealer } from '@pressjour/contract';
import { expect, it } from 'vitest';
import { callSteps } from './steps.ts';
import { createSwitchboard } from './switchboard.ts';

const now = () => Temporal.Instant.from('2026-11-23T21:00:00Z');
const form = { CallSid: 'CA1', From: '+46701740605', To: '+46846500410' };
const arrived = {
  kind: 'incoming',
  callSid: 'CA1',
  from: '+46701740605',
  lineState: 'closed',
  undecided: true,
};

function switchboard() {
  const happened: Happening[] = [];
  const sealer = stepSealer({ internalToken: 'a token of the tests', now });
  const board = createSwitchboard({
    ...callSteps({ sealer, dutyLineUrl: 'https://jour.isvagsverket.example' }),
    now,
    snapshot: () => null,
    journal: (happening) => happened.push(happening),
    siteUrl: 'https://isvagsverket.example',
  });
  return { ...board, happened };
}

it('journals a call as undecided while there is no snapshot', () => {
  const { paths, happened } = switchboard();
  expect(paths.incoming(form, undefined)).toContain('<Say');
  expect(happened).toMatchObject([arrived, { kind: 'message' }]);
});

it('journals a call as undecided, with its number, when its first step failed, and at no other step', () => {
  const { failed, happened } = switchboard();
  expect(failed({ form, path: 'incoming' })).toContain('<Say');
  expect(happened).toMatchObject([arrived, { kind: 'message' }]);
  failed({ form, path: 'dialled' });
  expect(happened.slice(2)).toMatchObject([{ kind: 'message' }]);
});
