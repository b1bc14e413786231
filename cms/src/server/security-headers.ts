import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { plainPath } from './plain-path.ts';

/**
 * What answers with stricter rules of its own: one-time links, calendars at secret addresses, previews, voicemails. Next leaves a
 * header alone that is there already, so these must not be set before.
 */
const strictPages = /^\/api\/(links\/|calendar\/|previews\/|calls\/[^/]+\/voicemail$)/;

/**
 * Headers suited to Payload's admin, which Next renders with inline scripts and styles. Nothing comes from another origin but the
 * preview beside a form, which the site shows in a frame or a window of its own.
 * @param secure whether the admin is reached by HTTPS
 * @param siteUrl SITE_URL
 */
export function securityHeaders({ secure, siteUrl }: { secure: boolean; siteUrl: string }): RequestHandler {
  const strict = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: false,
    strictTransportSecurity: secure,
  });
  const admin = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", "'unsafe-inline'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'media-src': ["'self'", 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'frame-src': ["'self'", new URL(siteUrl).origin],
        'worker-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
    // The preview in a window of its own says by its opener when it is ready for what is typed.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  });
  return (req, res, next) => (strictPages.test(plainPath(req.originalUrl)) ? strict : admin)(req, res, next);
}
