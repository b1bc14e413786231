import type { Payload } from 'payload';

/** SITE_URL, without a slash at the end, as the config keeps it for whatever has a request and no environment. */
export function siteUrlOf({ config }: Pick<Payload, 'config'>): string {
  return String(config.custom.siteUrl);
}
