import { extname } from 'node:path';
import { feedKindOf, feedTypes, opmlType, paths } from '@pressjour/contract';

/** What a file of the tree is served as: feeds by their names, everything else by its ending. */
export function mediaTypeOf(path: string): string {
  const kind = feedKindOf(path);
  if (kind !== null) return `${feedTypes[kind]}; charset=utf-8`;
  if (path === paths.opml()) return `${opmlType}; charset=utf-8`;
  return path.endsWith('/') ? '.html' : extname(path) || '.bin';
}
