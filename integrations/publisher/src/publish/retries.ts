import type { Ledger } from '../model/ledger.ts';

/** How long what failed rests when nobody tells of it again: the first time, and at most. Milliseconds. */
const first = 5000;
const longest = 300_000;

export interface Retries {
  /** Plans another try if anything has failed; each rests twice as long as the one before until nothing fails. */
  plan: () => void;
  stop: () => void;
}

/** Gives what failed another turn by itself, for the causes that the cms never tells of again. */
export function createRetries({
  ledger,
  again,
  onTrouble,
}: {
  ledger: Ledger;
  again: () => void;
  onTrouble: (error: unknown) => void;
}): Retries {
  let timer: NodeJS.Timeout | null = null;
  let rest = first;
  const retry = () => {
    timer = null;
    rest = Math.min(longest, rest * 2);
    try {
      ledger.retryFailed();
      again();
    } catch (error) {
      onTrouble(error);
    }
  };
  return {
    plan() {
      if (timer !== null) return;
      if (ledger.hasFailed()) timer = setTimeout(retry, rest).unref();
      else rest = first;
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
