import { dutyLineUrl } from '../duty-line/line-under-test.ts';
import {
  accepts,
  acceptsAfterWrongKey,
  acceptsAtSecondPrompt,
  badNumber,
  busy,
  type Caller,
  declines,
  type Fate,
  hangsUp,
  type Mischief,
  noAnswer,
  type Phone,
  switchedOff,
  voicemail,
} from '../exchange/index.ts';
import { blockedNumber } from './flow-office.ts';
import type { Random } from './random.ts';

const behaviours: readonly (readonly [number, Phone])[] = [
  [22, accepts],
  [8, acceptsAtSecondPrompt],
  [6, acceptsAfterWrongKey],
  [12, declines],
  [16, voicemail],
  [6, hangsUp],
  [8, busy],
  [16, noAnswer],
  [3, switchedOff],
  [3, badNumber],
];

/** Somebody who phones, with telephones of all kinds on the other side. */
export function randomCaller(random: Random): Caller {
  return {
    from: random.weighted([
      [8, `+467017406${random.whole(80, 98)}`],
      [1, 'anonymous'],
      [1, blockedNumber],
    ]),
    keys: [
      random.weighted([
        [6, ''],
        [3, '2'],
        [1, '5'],
      ]),
    ],
    endsBy: random.pick(['#', 'silence', 'hangup']),
    ...(random.percent(80) ? { speaksFor: random.whole(0, 200) } : {}),
    ...(random.percent(35) ? { hangsUpAfter: random.whole(1, 240) } : {}),
    phones: () => ({
      ...random.weighted(behaviours),
      answersAfter: random.whole(1, 24),
      talks: random.weighted([
        [20, random.whole(2, 400)],
        [1, 4 * 3600 - 60],
      ]),
    }),
  };
}

const fates: readonly (readonly [number, Fate])[] = [
  [88, 'arrives'],
  [4, 'lost'],
  [3, 'answer-lost'],
  [3, 'twice'],
  [2, 'again-later'],
];

/** A network that loses, doubles and delays, but for what goes to the fallback, which lives with Twilio. */
export function randomMischief(random: Random): Mischief {
  return {
    fate: ({ url }) => (url.startsWith(dutyLineUrl) ? random.weighted(fates) : 'arrives'),
    order: (due) => random.shuffled(random.percent(20) ? [...due, ...due] : due),
    late: () => random.percent(20),
  };
}
