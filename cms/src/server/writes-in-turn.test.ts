import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { letOthersSave, othersWrite } from '../running.ts';
import { inTurn } from './writes-in-turn.ts';

const response = () => new EventEmitter() as unknown as ServerResponse;

it('begins one request a turn of the event loop, in the order in which they came', async () => {
  const begun: number[] = [];
  let turns = 0;
  const responses = [0, 1, 2].map(response);
  for (const [nth, one] of responses.entries()) inTurn(one, () => begun.push(nth));
  expect(begun).toEqual([]);
  while (begun.length < 3) {
    const before = begun.length;
    await new Promise(setImmediate);
    turns += 1;
    expect(begun.length - before).toBeLessThanOrEqual(1);
  }
  expect(begun).toEqual([0, 1, 2]);
  expect(turns).toBeGreaterThan(2);
  for (const one of responses) one.emit('close');
});

it('knows whether others write until they are answered', () => {
  const [one, other] = [response(), response()];
  const before = othersWrite();
  for (const each of [one, other]) inTurn(each, () => {});
  expect(othersWrite()).toBe(true);
  one.emit('close');
  other.emit('close');
  expect(othersWrite()).toBe(before);
});

it('lets what can wait go on when nobody is saving any more, and after its patience in any case', async () => {
  const saving = response();
  inTurn(saving, () => {});
  await letOthersSave(20);
  let went = false;
  const waits = letOthersSave(60_000).then(() => {
    went = true;
  });
  await new Promise(setImmediate);
  expect(went).toBe(false);
  saving.emit('close');
  await waits;
  expect(went).toBe(true);
});
