import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { offerWrites } from '../running.ts';

/** How long nobody has been saving when what need not be at once may go on: the publisher needs a moment for the last change. Milliseconds. */
const rest = 250;

const waiting: (() => void)[] = [];
let open = 0;
let ended = Number.NEGATIVE_INFINITY;
let isTurning = false;
let none: PromiseWithResolvers<void> | null = null;
let calming: Promise<void> | null = null;

/**
 * Begins requests that write one a turn of the event loop. Those that come in one moment would run one after the other without a
 * pause, since SQLite never waits: whoever reads, and the publisher first of all, would wait for the last of them.
 */
export function inTurn(response: ServerResponse, begin: () => void): void {
  open += 1;
  response.once('close', () => {
    open -= 1;
    ended = performance.now();
    if (open > 0) return;
    none?.resolve();
    none = null;
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

/** Resolves when nobody is saving. */
async function saved(): Promise<void> {
  if (open === 0) return;
  none ??= Promise.withResolvers();
  await none.promise;
}

/** Resolves when nobody is saving, nor was a moment ago. All that wait share one wait. */
function calm(): Promise<void> {
  calming ??= untilCalm().finally(() => {
    calming = null;
  });
  return calming;
}

async function untilCalm(): Promise<void> {
  while (true) {
    await saved();
    const left = ended + rest - performance.now();
    if (open === 0 && left <= 0) return;
    await pause(Math.max(0, left), undefined, { ref: false });
  }
}

offerWrites({ open: () => open, saved, calm });
