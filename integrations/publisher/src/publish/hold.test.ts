import { expect, it } from 'vitest';
import { createHold } from './hold.ts';

const isList = (path: string) => path.endsWith('.xml');

it('lets a list be written with the first of several changes, and again after the last', () => {
  const hold = createHold({ isList, now: () => 0 });
  expect(hold.lists()).toBeNull();
  hold.wrote(['/alone.xml']);
  hold.announce(true);
  expect([...(hold.lists() ?? [])]).toEqual([]);
  hold.wrote(['/rss.xml', '/nyheter/a/']);
  hold.announce(true);
  expect([...(hold.lists() ?? [])]).toEqual(['/rss.xml']);
  hold.announce(false);
  expect(hold.lists()).toBeNull();
});

it('waits 80 ms for a change that was announced, and half a second in all', () => {
  let instant = 1000;
  const hold = createHold({ isList, now: () => instant });
  hold.announce(true);
  instant += 79;
  expect(hold.lists()).not.toBeNull();
  instant += 1;
  expect(hold.lists()).toBeNull();
  const begun = instant;
  hold.announce(true);
  while (hold.lists() !== null) {
    instant += 10;
    if (hold.lists() !== null) hold.announce(true);
  }
  expect(instant - begun).toBe(500);
});

it('wakes whoever waits with the next change, at its end, and when time is up', async () => {
  const hold = createHold({ isList });
  hold.announce(true);
  const first = hold.over();
  hold.announce(true);
  await first;
  const second = hold.over();
  hold.end();
  await second;
  expect(hold.lists()).toBeNull();
  hold.announce(true);
  while (hold.lists() !== null) await hold.over();
});
