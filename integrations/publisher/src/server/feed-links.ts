import { feedKindOf } from '@pressjour/contract';

/**
 * The header by which a reader of a feed finds the hub that tells of its changes; null where there is none.
 * @param hub the hub's address; empty: none
 * @see https://www.w3.org/TR/websub/#discovery
 */
export function feedLinks({
  path,
  siteUrl,
  hub,
}: {
  path: string;
  siteUrl: string;
  hub: string;
}): string | null {
  if (hub === '' || feedKindOf(path) === null) return null;
  return `<${new URL(hub).href}>; rel="hub", <${siteUrl}${path}>; rel="self"`;
}
