import { setTimeout as after } from 'node:timers/promises';
import type { CallEvent } from '@pressjour/contract';
import type { Logger } from 'pino';
import type { Journal } from './journal.ts';

/** Hands the journal to the cms, in order, until each entry is acknowledged. */
export interface Forwarder {
  /** There may be something to send, or the cms may be back. */
  wake: () => void;
  close: () => Promise<void>;
}

export interface ForwarderParts {
  journal: Pick<Journal, 'unacknowledged' | 'acknowledge' | 'setAside'>;
  cmsInternalUrl: string;
  internalToken: string;
  log: Logger;
}

const batchSize = 200;
const answerWithin = 10_000;
const firstRetry = 500;
const lastRetry = 30_000;
/**
 * After a batch the next one waits, for each entry that it held, but not for long: few entries reach the cms at once, many
 * go together, so that the processor is there for calls. Milliseconds.
 */
const restForEach = 20;
const longestRest = 400;

type Outcome = 'stored' | 'refused' | 'failed';

export function startForwarder({ journal, cmsInternalUrl, internalToken, log }: ForwarderParts): Forwarder {
  const closing = new AbortController();
  let working: Promise<void> | null = null;
  let woken = false;
  let timer: NodeJS.Timeout | undefined;
  let retry = firstRetry;
  /** After a batch was refused its entries go one by one, so that only the one at fault is set aside. */
  let oneByOne = 0;

  return {
    wake,
    async close() {
      closing.abort();
      clearTimeout(timer);
      await working;
    },
  };

  function wake(): void {
    woken = true;
    clearTimeout(timer);
    working ??= work().finally(() => {
      working = null;
      if (woken) wake();
    });
  }

  async function work(): Promise<void> {
    while (!closing.signal.aborted) {
      woken = false;
      const entries = journal.unacknowledged(oneByOne > 0 ? 1 : batchSize);
      if (entries.length === 0) return;
      const outcome = await send(entries);
      if (outcome === 'failed') return later();
      retry = firstRetry;
      try {
        await settle(entries, outcome);
        if (oneByOne === 0 && entries.length < batchSize) await rest(entries.length);
      } catch (error) {
        log.error({ err: error }, 'An entry that the cms refuses could not be set aside; it is tried again.');
        return later();
      }
    }
    woken = false;
  }

  /** Not when batches are full: then there is a backlog to work off. */
  function rest(sent: number): Promise<void> {
    const pause = Math.min(longestRest, sent * restForEach);
    return after(pause, undefined, { signal: closing.signal }).catch(() => undefined);
  }

  async function settle(entries: CallEvent[], outcome: 'stored' | 'refused'): Promise<void> {
    if (outcome === 'refused' && entries.length > 1) {
      oneByOne = entries.length;
      return;
    }
    oneByOne = Math.max(0, oneByOne - 1);
    if (outcome === 'stored') {
      journal.acknowledge(entries.length);
      return;
    }
    await journal.setAside();
    log.error(
      { entryId: entries[0]?.entryId },
      'The cms refuses an entry of the journal; it is set aside in DATA_DIR/duty-line/journal/refused-….jsonl for 30 days.',
    );
  }

  function later(): void {
    woken = false;
    if (closing.signal.aborted) return;
    timer = setTimeout(wake, retry);
    retry = Math.min(lastRetry, retry * 2);
  }

  async function send(entries: CallEvent[]): Promise<Outcome> {
    try {
      const response = await fetch(`${cmsInternalUrl}/api/call-events/batch`, {
        method: 'POST',
        headers: { authorization: `Bearer ${internalToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ entries }),
        signal: AbortSignal.any([AbortSignal.timeout(answerWithin), closing.signal]),
      });
      await response.body?.cancel();
      if (response.ok) return 'stored';
      if (response.status === 400 || response.status === 422) return 'refused';
      log.warn(
        { status: response.status, waiting: entries.length },
        'The cms did not take the journal; it is tried again.',
      );
    } catch {
      // The cms is away, which the snapshot keeper tells once; entries wait on disk.
    }
    return 'failed';
  }
}
