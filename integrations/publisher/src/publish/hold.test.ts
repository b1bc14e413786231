import { expect, it } from 'vitest';
import type { DirtyRoute } from '../model/ledger.ts';
import { createHold, type Hold } from './hold.ts';

const isList = (path: string) => path.endsWith('.xml');

const route = (path: string, ...causes: string[]) => ({ path, causes, forced: false, isLast: false });
const ready = (hold: Hold, ...routes: DirtyRoute[]) => hold.ready(routes).map(({ path }) => path);

it('lets a list be written with the one change that touches it, and again after the last', () => {
  const hold = createHold({ isList, now: () => 0 });
  expect(ready(hold, route('/rss.xml', 'a'))).toEqual(['/rss.xml']);
  hold.wrote(['/rss.xml']);
  hold.announce(true);
  expect(ready(hold, route('/rss.xml', 'a'), route('/nyheter/a/', 'a'))).toEqual(['/rss.xml', '/nyheter/a/']);
  hold.wrote(['/rss.xml', '/nyheter/a/']);
  hold.announce(true);
  expect(ready(hold, route('/rss.xml', 'b'), route('/nyheter/a/', 'b'))).toEqual(['/nyheter/a/']);
  hold.announce(false);
  expect(ready(hold, route('/rss.xml', 'b'))).toEqual(['/rss.xml']);
});

it('has a list wait that several changes touch, and no page', () => {
  const hold = createHold({ isList, now: () => 0 });
  hold.announce(true);
  const both = [route('/rss.xml', 'a', 'b'), route('/nyheter/a/', 'a', 'b')];
  expect(ready(hold, ...both)).toEqual(['/nyheter/a/']);
  hold.announce(false);
  expect(ready(hold, ...both)).toEqual(['/rss.xml', '/nyheter/a/']);
});

it('waits 80 ms for a change that was announced, and half a second in all', () => {
  let instant = 1000;
  const hold = createHold({ isList, now: () => instant });
  hold.announce(true);
  instant += 79;
  expect(hold.isOn()).toBe(true);
  instant += 1;
  expect(hold.isOn()).toBe(false);
  const begun = instant;
  hold.announce(true);
  while (hold.isOn()) {
    instant += 10;
    if (hold.isOn()) hold.announce(true);
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
  expect(hold.isOn()).toBe(false);
  hold.announce(true);
  while (hold.isOn()) await hold.over();
});
