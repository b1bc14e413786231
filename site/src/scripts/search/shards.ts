import type { SearchEntry } from '@pressjour/contract';
import { type Prepared, prepare } from '@pressjour/search';

/** How many shards are fetched at a time. */
const atOnce = 6;
/** How long a page that is left open takes a shard for what the newsroom has now, in milliseconds. */
const keptFor = 5 * 60_000;

export type FetchShards = (paths: readonly string[]) => Promise<Prepared[]>;

/** Fetches shards of the index, and keeps them for a while. What a month had is gone when its shard is: its last item was taken back. */
export function shardKeeper(): FetchShards {
  const kept = new Map<string, { until: number; entries: Prepared[] }>();
  const load = async (path: string): Promise<void> => {
    const now = performance.now();
    if ((kept.get(path)?.until ?? 0) > now) return;
    const response = await fetch(path);
    if (!response.ok && response.status !== 404)
      throw new Error(`${path} was answered with ${response.status}`);
    const entries = response.ok ? ((await response.json()) as SearchEntry[]) : [];
    kept.set(path, { until: now + keptFor, entries: entries.map(prepare) });
  };
  return async (paths) => {
    const waiting = [...paths];
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await load(path);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return paths.flatMap((path) => kept.get(path)?.entries ?? []);
  };
}
