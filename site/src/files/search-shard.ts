import type { SearchShard } from '@pressjour/contract';

/** JSON with a line for each text. */
export function searchShard({ entries }: SearchShard): string {
  return `[${entries.map(({ json }) => `\n${json}`).join(',')}\n]\n`;
}
