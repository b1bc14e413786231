import { extname } from 'node:path';
import { feedKindOf, feedTypes, opmlType, paths } from '@pressjour/contract';
import { contentType } from 'mime-types';

/** What a file of the tree is served as: feeds by their names, everything else by its ending. */
export function mediaTypeOf(path: string): string {
  const kind = feedKindOf(path);
  if (kind !== null) return `${feedTypes[kind]}; charset=utf-8`;
  if (path === paths.opml()) return `${opmlType}; charset=utf-8`;
  // The registered type; the table of endings has one from before it (RFC 6350, 10.1).
  if (path.endsWith('.vcf')) return 'text/vcard; charset=utf-8';
  return contentType(path.endsWith('/') ? '.html' : extname(path) || '.bin') || 'application/octet-stream';
}
