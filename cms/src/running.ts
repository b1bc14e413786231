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
const shared = globalThis as { [place]?: Running };

export function offerRunning(running: Running): void {
  shared[place] = running;
}

/** @returns undefined until Payload has started */
export function runningPayload(): Running | undefined {
  return shared[place];
}
