import type { ServerResponse } from 'node:http';
import { offerWrites } from '../running.ts';

const waiting: (() => void)[] = [];
let open = 0;
let isTurning = false;

/**
 * Begins requests that write one a turn of the event loop. Those that come in one moment would run one after the other without a
 * pause, since SQLite never waits: whoever reads, and the publisher first of all, would wait for the last of them.
 */
export function inTurn(response: ServerResponse, begin: () => void): void {
  open += 1;
  response.once('close', () => {
    open -= 1;
  });
  waiting.push(begin);
  if (!isTurning) turn();
}

function turn(): void {
  isTurning = waiting.length > 0;
  if (!isTurning) return;
  setImmediate(() => {
    waiting.shift()?.();
    turn();
  });
}

offerWrites(() => open);
