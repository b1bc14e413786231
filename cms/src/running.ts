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
const shared = globalThis as { [place]?: Running; [writes]?: () => number };

export function offerRunning(running: Running): void {
  shared[place] = running;
}

/** @returns undefined until Payload has started */
export function runningPayload(): Running | undefined {
  return shared[place];
}

/** @param count how many requests that write are being answered, or wait for it */
export function offerWrites(count: () => number): void {
  shared[writes] = count;
}

/** Whether more requests write at this moment than the one that asks. */
export function othersWrite(): boolean {
  return (shared[writes]?.() ?? 0) > 1;
}
