import { isDeepStrictEqual } from 'node:util';
import type { LineSnapshot } from '@pressjour/contract';
import type { Logger } from 'pino';
import { checkedSnapshot, readSnapshotFile, writeSnapshotFile } from './snapshot-file.ts';

/** Keeps the latest good snapshot in memory and on disk. */
export interface SnapshotKeeper {
  /** From memory; null before the very first one. */
  current: () => LineSnapshot | null;
  /** When the cms last confirmed or renewed it; null when it has not since this process started. */
  confirmedAt: () => Temporal.Instant | null;
  /** Whether the disk refused the one in memory; every answer of the cms tries again. */
  unwritten: () => boolean;
  /** Asks the cms now. @returns whether it answered with a good snapshot */
  refresh: () => Promise<boolean>;
  /** Asks now and then every few seconds. */
  start: () => void;
  close: () => Promise<void>;
}

export interface SnapshotKeeperParts {
  file: string;
  cmsInternalUrl: string;
  internalToken: string;
  now: () => Temporal.Instant;
  log: Logger;
  /** Called when the cms answers again after it did not. */
  onReachable: () => void;
  pollMilliseconds: number;
}

const answerWithin = 5000;

export function createSnapshotKeeper({
  file,
  cmsInternalUrl,
  internalToken,
  now,
  log,
  onReachable,
  pollMilliseconds,
}: SnapshotKeeperParts): SnapshotKeeper {
  let snapshot = kept();
  let onDisk = snapshot;
  let unwritten = false;
  let etag: string | null = null;
  let confirmed: Temporal.Instant | null = null;
  let reachable: boolean | null = null;
  let running: Promise<boolean> | null = null;
  let following: Promise<boolean> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const closing = new AbortController();

  return {
    current: () => snapshot,
    confirmedAt: () => confirmed,
    unwritten: () => unwritten,
    refresh,
    start: () => void poll(),
    async close() {
      closing.abort();
      clearTimeout(timer);
      await running;
    },
  };

  function kept(): LineSnapshot | null {
    try {
      return readSnapshotFile(file);
    } catch (error) {
      log.error(
        { err: error },
        'The snapshot on disk cannot be used; calls hear the message until the cms answers.',
      );
      return null;
    }
  }

  /** One request at a time. Who asks while one is under way gets the answer of the next, which sees what changed meanwhile. */
  function refresh(): Promise<boolean> {
    if (running === null) {
      running = ask().finally(() => {
        running = null;
      });
      return running;
    }
    following ??= running.then(() => {
      following = null;
      return refresh();
    });
    return following;
  }

  async function poll(): Promise<void> {
    await refresh();
    if (!closing.signal.aborted) timer = setTimeout(() => void poll(), pollMilliseconds);
  }

  async function ask(): Promise<boolean> {
    try {
      const renewed = await fetchSnapshot();
      confirmed = now();
      if (renewed !== null) snapshot = renewed;
      await keep();
      if (reachable === false) log.info('The cms answers again; the snapshot is fresh.');
      if (reachable !== true) onReachable();
      reachable = true;
      return true;
    } catch (error) {
      if (closing.signal.aborted) return false;
      if (reachable !== false) {
        log.warn({ err: error }, 'The cms gives no good snapshot; calls are routed by the last good one.');
      }
      reachable = false;
      return false;
    }
  }

  /** @returns null when the cms says that nothing changed */
  async function fetchSnapshot(): Promise<LineSnapshot | null> {
    const response = await fetch(`${cmsInternalUrl}/api/snapshot`, {
      headers: {
        authorization: `Bearer ${internalToken}`,
        ...(etag === null ? {} : { 'if-none-match': etag }),
      },
      signal: AbortSignal.any([AbortSignal.timeout(answerWithin), closing.signal]),
    });
    if (response.status === 304 && snapshot !== null) return null;
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`The cms answered ${response.status} when asked for the snapshot.`);
    }
    const checked = checkedSnapshot(await response.json());
    etag = response.headers.get('etag');
    return checked;
  }

  async function keep(): Promise<void> {
    if (snapshot === null) return;
    if (sameContent(snapshot, onDisk)) {
      onDisk = snapshot;
      unwritten = false;
      return;
    }
    const renewed = snapshot;
    try {
      await writeSnapshotFile(file, renewed);
      onDisk = renewed;
      if (unwritten) log.info('The snapshot is written again.');
      unwritten = false;
    } catch (error) {
      if (!unwritten) {
        log.error(
          { err: error },
          'The snapshot could not be written; it is used from memory, and a restart would begin with the one before.',
        );
      }
      unwritten = true;
    }
  }
}

function sameContent(one: LineSnapshot, other: LineSnapshot | null): boolean {
  if (one === other) return true;
  return other !== null && isDeepStrictEqual({ ...one, madeAt: '' }, { ...other, madeAt: '' });
}
