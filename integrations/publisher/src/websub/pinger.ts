import type { Model } from '../model/model.ts';

/** What became of telling the hub. */
export type PingOutcome = 'told' | 'failed' | 'given-up';

export interface Pinger {
  /** Tells the hub at once of what an earlier process left untold. */
  start: () => void;
  /** Tells the hub of what waits, as soon as it is due. To be called after each step. */
  nudge: () => void;
  stop: () => Promise<void>;
}

/** How long a change waits for others before the hub is told of them together. Milliseconds. */
export const pingDelay = 500;
/** With the longest rests about a day. The next change of the feed begins anew. */
const mostTries = 100;
const patience = 10_000;

/** The hub did not take a word. */
class PingFailed extends Error {
  override readonly name = 'PingFailed';
}

/**
 * Tells a WebSub hub which feeds have changed, one at a time and never while a page is waited for: a word is noted with the
 * file that it is about, lives through a restart, and is told again until the hub takes it or a day has passed.
 * @see https://www.w3.org/TR/websub/#publishing
 */
export function createPinger({
  model,
  siteUrl,
  onOutcome,
  onTrouble,
  rests = { first: 5000, longest: 900_000 },
}: {
  model: Pick<Model, 'pings' | 'provisional' | 'siteSettings'>;
  siteUrl: string;
  onOutcome: (outcome: PingOutcome) => void;
  onTrouble: (error: unknown) => void;
  /** How long a hub that did not take a word rests: the first time, then twice as long, and at most. Milliseconds. */
  rests?: { first: number; longest: number };
}): Pinger {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isHeard = true;

  async function run(): Promise<void> {
    for (;;) {
      const hub = model.siteSettings('sv')?.webSubHub ?? '';
      if (hub === '') return model.pings.forgetAll();
      const ping = stopping.signal.aborted ? null : model.pings.next(Date.now());
      if (ping === null) return;
      try {
        await tell({ hub, feed: siteUrl + ping.path, signal: stopping.signal });
        model.provisional(() => model.pings.told(ping));
        isHeard = true;
        onOutcome('told');
      } catch (error) {
        if (stopping.signal.aborted) return;
        const isLast = ping.tries + 1 >= mostTries;
        const rest = Math.min(rests.longest, rests.first * 2 ** ping.tries);
        model.provisional(() =>
          isLast ? model.pings.forget(ping) : model.pings.putOff(ping, Date.now() + rest),
        );
        if (isHeard || isLast) onTrouble(error);
        isHeard = false;
        onOutcome(isLast ? 'given-up' : 'failed');
      }
    }
  }

  function nudge(): void {
    clearTimeout(timer);
    const due = stopping.signal.aborted ? null : model.pings.nextDue();
    if (due === null || running !== null) return;
    timer = setTimeout(
      () => {
        running = run()
          .catch(onTrouble)
          .finally(() => {
            running = null;
            nudge();
          });
      },
      Math.max(0, due - Date.now()),
    ).unref();
  }

  return {
    start() {
      model.pings.wake();
      nudge();
    },
    nudge,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

/** @throws {PingFailed} */
async function tell({
  hub,
  feed,
  signal,
}: {
  hub: string;
  feed: string;
  signal: AbortSignal;
}): Promise<void> {
  const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed });
  const failed = (why: string, cause?: unknown) =>
    new PingFailed(
      `The hub ${hub} did not take the word that ${feed} has changed (${why}). It is told again; if this goes on, see to the hub's address in the site settings.`,
      { cause },
    );
  let response: Response;
  try {
    response = await fetch(hub, {
      method: 'POST',
      body,
      // Followed, it would become a question for a page, whose answer says nothing of the word.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    await response.body?.cancel();
  } catch (error) {
    throw failed(error instanceof Error ? error.message : String(error), error);
  }
  if (!response.ok) throw failed(`it answered ${response.status}`);
}
