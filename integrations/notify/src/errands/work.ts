import type { ClaimedErrands, Errand, ErrandResult } from '@pressjour/contract';
import type { Logger } from 'pino';
import { type Cms, CmsAway } from '../cms.ts';
import type { CarryOut, Done } from './carry-out.ts';
import { nextClaim } from './next-claim.ts';
import { createRest, type Rest } from './rest.ts';
import { failureOf, traceOf } from './result-of.ts';

export type Claimed = ClaimedErrands['errands'][number];

/** What a monitor may know. */
export interface WorkState {
  /** When the cms last answered a claim; null before the first. */
  reachedAt: Temporal.Instant | null;
  underWay: number;
  /** Results that the cms does not know yet. */
  untold: number;
  /** Since when the errand that waits longest is due; null when there is none. */
  oldestDueAt: string | null;
}

export interface Work {
  state: () => WorkState;
  /** Claims no more, waits for what is under way, at most so long, and tells what came of it. */
  close: () => Promise<void>;
}

export interface WorkParts {
  cms: Pick<Cms, 'claim' | 'tell'>;
  carryOut: CarryOut;
  /** Counts a try. */
  count: (kind: Errand['kind'], outcome: 'done' | 'outbox' | 'again' | 'failed') => void;
  log: Logger;
  now: () => Temporal.Instant;
  pollMilliseconds?: number;
  finishWithinMilliseconds?: number;
}

const longestPause = 15_000;

interface Ended {
  claimed: Claimed;
  result: ErrandResult;
  settle: Done['settle'];
  /** The cms did not understand it: told again only when the cms leases the errand again, instead of a second try. */
  refused: boolean;
  telling: Promise<void> | null;
}

/** Claims errands, carries several out side by side, and tells the cms of each until it knows. */
export function startWork({
  cms,
  carryOut,
  count,
  log,
  now,
  pollMilliseconds = 1000,
  finishWithinMilliseconds = 8000,
}: WorkParts): Work {
  const underWay = new Map<string, { claimed: Claimed; end: Promise<void> }>();
  const untold = new Map<string, Ended>();
  /** What ended while a claim was on its way: its answer may name it again. */
  const endedMeanwhile = new Set<string>();
  const rest: Rest = createRest();
  let reachedAt: Temporal.Instant | null = null;
  let away = 0;
  let full = false;
  const working = work();

  return {
    state: () => ({
      reachedAt,
      underWay: underWay.size,
      untold: untold.size,
      oldestDueAt: oldest([...underWay.values(), ...untold.values()].map(({ claimed }) => claimed.dueAt)),
    }),
    async close() {
      rest.end();
      await working;
      const ends = Promise.all([...underWay.values()].map(({ end }) => end));
      await Promise.race([ends, timeout(finishWithinMilliseconds)]);
      await tellAll();
      if (underWay.size + untold.size > 0) {
        log.warn(
          { underWay: underWay.size, untold: untold.size },
          'Errands were left unfinished or untold: the cms hands them out again when their lease has run out.',
        );
      }
    },
  };

  async function work(): Promise<void> {
    while (!rest.ended()) {
      try {
        await round();
        if (away > 0) log.info('The cms answers again.');
        away = 0;
        reachedAt = now();
      } catch (error) {
        if (away === 0) log.warn({ reason: sentenceOf(error) }, 'No errands can be had; it is tried again.');
        away += 1;
      }
      await rest.wait(away === 0 ? pollMilliseconds : Math.min(longestPause, pollMilliseconds * 2 ** away));
    }
  }

  async function round(): Promise<void> {
    await tellAll();
    const question = nextClaim([...underWay.values()].map(({ claimed }) => claimed.errand.kind));
    full = question === null || question.kinds !== undefined;
    if (question === null) return;
    endedMeanwhile.clear();
    const claimed = await cms.claim(question);
    const taken = claimed.filter(take).length;
    if (claimed.length < question.limit) return;
    full = true;
    // There may be room left, and more to claim.
    if (taken > 0) rest.wake();
  }

  /** @returns whether it is carried out now */
  function take(claimed: Claimed): boolean {
    const { id } = claimed;
    const ended = untold.get(id);
    if (ended !== undefined) void tellOrLater(ended);
    if (ended !== undefined || underWay.has(id) || endedMeanwhile.has(id)) return false;
    underWay.set(id, { claimed, end: carry(claimed) });
    return true;
  }

  async function carry(claimed: Claimed): Promise<void> {
    const { id } = claimed;
    const ended = await tryOnce(claimed);
    untold.set(id, ended);
    endedMeanwhile.add(id);
    underWay.delete(id);
    await tellOrLater(ended);
    if (full) rest.wake();
  }

  async function tryOnce(claimed: Claimed): Promise<Ended> {
    const { id, attempt, errand } = claimed;
    const { kind } = errand;
    try {
      const { result, settle } = await carryOut({ id, errand });
      count(kind, result.outbox ? 'outbox' : 'done');
      log.info({ id, kind, attempt, outbox: result.outbox }, 'Done.');
      return { claimed, result, settle, refused: false, telling: null };
    } catch (error) {
      const result = failureOf(error) ?? fault(claimed, error);
      count(kind, result.again ? 'again' : 'failed');
      const level = attempt === 1 || !result.again ? 'warn' : 'info';
      log[level]({ id, kind, attempt, again: result.again }, result.error);
      return { claimed, result, settle: undefined, refused: false, telling: null };
    }
  }

  function fault({ id, errand: { kind } }: Claimed, error: unknown) {
    log.error({ id, kind, trace: traceOf(error) }, 'A fault of the notifier');
    const sentence = `A fault of the notifier (${error instanceof Error ? error.name : typeof error}): see its log.`;
    return { outcome: 'failed', error: sentence, again: true } as const;
  }

  /** Side by side: one that the cms does not take holds back neither the others nor the next claim. */
  async function tellAll(): Promise<void> {
    await Promise.all([...untold.values()].filter(({ refused }) => !refused).map(tellOrLater));
  }

  /** When the cms does not take it, the next round tells it. */
  async function tellOrLater(ended: Ended): Promise<void> {
    await tell(ended).catch(() => {});
  }

  function tell(ended: Ended): Promise<void> {
    ended.telling ??= tellOnce(ended).finally(() => {
      ended.telling = null;
    });
    return ended.telling;
  }

  async function tellOnce(ended: Ended): Promise<void> {
    const { claimed, result, settle } = ended;
    const { id, errand } = claimed;
    ended.refused = (await cms.tell(id, result)) === 'refused';
    if (ended.refused) {
      const sentence =
        'The cms does not understand a result; its errand is not tried again before a restart.';
      log.error({ id, kind: errand.kind }, sentence);
      return;
    }
    untold.delete(id);
    await settle?.().catch((error) =>
      log.warn({ id, trace: traceOf(error) }, 'A note of the notifier stays.'),
    );
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof CmsAway ? error.message : traceOf(error);
}

function oldest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>(
    (first, at) => (first === null || Date.parse(at) < Date.parse(first) ? at : first),
    null,
  );
}

function timeout(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
