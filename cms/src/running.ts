import { setTimeout as pause } from 'node:timers/promises';
import type { PublishFigures } from './live-check/health.ts';

/**
 * The running Payload, for the server around it. Next bundles the cms apart from that server, so the two share no module;
 * they meet here, on the process.
 */
export interface Running {
  /** Resolves when the database answers. */
  check: () => Promise<void>;
  /** Payload's answer to a request to its API. */
  answer: (request: Request) => Promise<Response>;
  /** How publishing stands. */
  figures: () => Promise<PublishFigures>;
  /** Lets jobs end and closes the database. */
  stop: () => Promise<void>;
}

const place = Symbol.for('pressjour.cms.running');
const writes = Symbol.for('pressjour.cms.writes');
const shared = globalThis as { [place]?: Running; [writes]?: Writes };

/** The requests that write. */
interface Writes {
  /** How many are being answered, or wait for it. */
  open: () => number;
  /** Resolves when all have been answered. */
  saved: () => Promise<void>;
  /** Resolves when nobody is saving, nor was a moment ago. */
  calm: () => Promise<void>;
}

export function offerRunning(running: Running): void {
  shared[place] = running;
}

/** @returns undefined until Payload has started */
export function runningPayload(): Running | undefined {
  return shared[place];
}

export function offerWrites(offered: Writes): void {
  shared[writes] = offered;
}

/** Whether more requests write at this moment than the one that asks. */
export function othersWrite(): boolean {
  return (shared[writes]?.open() ?? 0) > 1;
}

/** Resolves when every request that writes at this moment has been answered, and no other has come meanwhile. */
export async function othersHaveWritten(): Promise<void> {
  await shared[writes]?.saved();
}

/**
 * Lets people who are saving go first, in what need not be done at once.
 * @param atMost how long, in milliseconds, so that it is done on the busiest day as well
 */
export async function letOthersSave(atMost: number): Promise<void> {
  const { calm } = shared[writes] ?? {};
  if (calm !== undefined) await Promise.race([calm(), pause(atMost, undefined, { ref: false })]);
}
