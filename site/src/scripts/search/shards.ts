import type { SearchEntry } from '@pressjour/contract';
import { type Prepared, prepare } from '@pressjour/search';

/** How many shards are fetched at a time. */
const atOnce = 6;

export type FetchShards = (paths: readonly string[]) => Promise<Prepared[]>;

/** Fetches shards of the index, each once. What a month had is gone when its shard is: its last item was taken back. */
export function shardKeeper(): FetchShards {
  const kept = new Map<string, Prepared[]>();
  const load = async (path: string): Promise<void> => {
    if (kept.has(path)) return;
    const response = await fetch(path);
    if (!response.ok && response.status !== 404)
      throw new Error(`${path} was answered with ${response.status}`);
    const entries = response.ok ? ((await response.json()) as SearchEntry[]) : [];
    kept.set(path, entries.map(prepare));
  };
  return async (paths) => {
    const waiting = [...paths];
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await load(path);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return paths.flatMap((path) => kept.get(path) ?? []);
  };
}
