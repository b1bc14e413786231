import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { plainPath } from './plain-path.ts';

/**
 * What answers with stricter rules of its own: one-time links, calendars at secret addresses, voicemails. Next leaves a header alone
 * that is there already, so these must not be set before.
 */
const strictPages = /^\/api\/(links\/|calendar\/|calls\/[^/]+\/voicemail$)/;

/** Headers suited to Payload's admin, which Next renders with inline scripts and styles; nothing comes from another origin. */
export function securityHeaders({ secure }: { secure: boolean }): RequestHandler {
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
  });
  return (req, res, next) => (strictPages.test(plainPath(req.originalUrl)) ? strict : admin)(req, res, next);
}
