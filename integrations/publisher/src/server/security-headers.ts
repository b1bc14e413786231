/**
 * The headers that every answer of the public site carries; a web server in front of the publisher passes them on. No
 * script, style or address of anybody else's, and none inside a page.
 * @param style where styles may come from; the site's own files unless said
 * @param framedBy the origin that may show the answer in a frame; nobody unless said
 */
export function securityHeaders({
  siteUrl,
  style = "'self'",
  framedBy = "'none'",
}: {
  siteUrl: string;
  style?: string;
  framedBy?: string;
}): Record<string, string> {
  const isSecure = siteUrl.startsWith('https:');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    // The field that leads to the search sends what is typed to the search page.
    "form-action 'self'",
    `frame-ancestors ${framedBy}`,
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

/**
 * How long an answer may be kept: for ever what the build of the site named by its content, which nobody can take back. Everything
 * else never without asking: a page, a picture or a file that is withdrawn here must not be had from a cache in front.
 */
export function cacheControlOf(path: string): string {
  return path.startsWith('/_astro/')
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate';
}
