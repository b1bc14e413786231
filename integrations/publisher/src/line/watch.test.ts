import type { LineStatus } from '@pressjour/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCmsReader } from '../cms/reader.ts';
import { type Model, openModel } from '../model/model.ts';
import type { Request } from '../publish/ticket.ts';
import { delayUntilNext, watchLine } from './watch.ts';

const status: LineStatus = {
  state: 'desk',
  answered: true,
  since: '2026-11-23T07:00:00Z',
  until: '2026-11-23T16:00:00Z',
  number: '+46846500410',
  events: [],
  eventsChangeAt: '2026-11-24T06:00:00Z',
  changes: [{ at: '2026-11-23T16:00:00Z', state: 'closed', answered: false }],
  next: { at: '2026-11-23T16:00:00Z', state: 'closed', answered: false },
  answeredFrom: '2026-11-23T07:00:00Z',
};

let model: Model;
beforeEach(() => {
  model = openModel({ file: ':memory:', timeZone: 'Europe/Stockholm' });
  model.setRead();
  model.setLineStatus(status);
  model.setToday('2026-11-23');
});
afterEach(() => model.close());

describe('the watch over the line', () => {
  it.each([
    ['2026-11-23T12:00:00Z', 5000, 'every five seconds'],
    ['2026-11-24T05:59:57Z', 3000, 'when an event was said to start or end'],
    ['2026-11-23T15:59:58Z', 2000, 'when the state was said to change'],
    ['2026-11-23T22:59:59Z', 1000, "at the press office's midnight"],
    ['2026-11-23T15:59:59.999Z', 20, 'not in a spin'],
  ])('looks again at %s after %i ms: %s', (now, delay) => {
    expect(delayUntilNext({ model, now: Temporal.Instant.from(now) })).toBe(delay);
  });

  it.each([
    ['2026-11-23T15:59:59Z', []],
    ['2026-11-23T16:00:00Z', ['by-clock-if-need-be']],
    ['2026-11-23T23:00:00Z', ['by-clock-if-need-be']],
  ])('goes by the clock at %s while the cms is away', async (now, expected) => {
    const asked: Partial<Request>[] = [];
    const watch = watchLine({
      model,
      reader: createCmsReader({ cmsUrl: 'http://127.0.0.1:9' }),
      publishing: {
        publish: async (request) => {
          asked.push(request);
          return { written: [], removed: [], unchanged: 0, milliseconds: 0, repaired: [] };
        },
        resume: async () => {},
        close: async () => {},
      },
      now: () => Temporal.Instant.from(now),
      onTrouble: (error) => {
        throw error;
      },
    });
    await watch.look();
    expect(asked.map(({ line }) => line)).toEqual(expected);
  });
});
