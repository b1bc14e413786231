/** Where a link of a text leads. */
export type LinkTarget =
  /** Somewhere that is no page: an e-mail address, a telephone number, a place on the same page. */
  | { to: 'no-page' }
  /** A path of the site, with a slash at its end unless it is a file's. */
  | { to: 'site'; path: string }
  /** A page for colleagues only: the admin, the REST API, a preview. */
  | { to: 'house' }
  /** The web outside, or a file on the site: the address to ask for. */
  | { to: 'web'; url: string }
  /** Nowhere: readers get the words without a link. */
  | { to: 'nowhere' };

export interface Origins {
  /** SITE_URL and CMS_URL. */
  siteUrl: string;
  cmsUrl: string;
}

/** Where a link leads, by its address alone. */
export function linkTarget(href: string, { siteUrl, cmsUrl }: Origins): LinkTarget {
  if (/^(mailto:|tel:|sms:|#)/i.test(href)) return { to: 'no-page' };
  if (!/^(https?:\/\/|\/(?!\/))/i.test(href) || !URL.canParse(href, siteUrl)) return { to: 'nowhere' };
  const url = new URL(href, siteUrl);
  const onSite = url.origin === new URL(siteUrl).origin;
  if (url.origin === new URL(cmsUrl).origin && (!onSite || isOfHouse(url.pathname))) return { to: 'house' };
  url.hash = '';
  if (!onSite || url.pathname.startsWith('/media/')) return { to: 'web', url: url.href };
  if (isOfHouse(url.pathname)) return { to: 'house' };
  return { to: 'site', path: /\/$|\.\w{2,5}$/.test(url.pathname) ? url.pathname : `${url.pathname}/` };
}

function isOfHouse(path: string): boolean {
  return /^\/(admin|api|preview)(\/|$)/.test(path);
}
