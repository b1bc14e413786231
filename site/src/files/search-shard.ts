import type { SearchShard } from '@pressjour/contract';

/** JSON with a line for each text. */
export function searchShard({ entries }: SearchShard): string {
  return `[${entries.map((entry) => `\n${JSON.stringify(entry)}`).join(',')}\n]\n`;
}
