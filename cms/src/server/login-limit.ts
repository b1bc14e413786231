import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { plainPath } from './plain-path.ts';

const login = '/api/users/login';
const guarded = new Set([
  login,
  '/api/users/forgot-password',
  '/api/users/reset-password',
  '/api/users/unlock',
]);

/**
 * At most twenty tries an address in ten minutes that do not end in a login. Payload locks an account after five; this stops
 * one address from trying many accounts. Behind a proxy the address is the caller's when TRUSTED_PROXIES names the proxy.
 */
export function loginLimit(): RequestHandler {
  const limit = rateLimit({
    windowMs: 10 * 60 * 1000,
    limit: 20,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    // Asking for a new password succeeds for whatever address is given: each such request counts.
    requestWasSuccessful: (req, res) => res.statusCode < 400 && plainPath(req.originalUrl) === login,
    message: {
      errors: [{ message: 'Too many tries to log in from this address. Wait ten minutes and try again.' }],
    },
    validate: { xForwardedForHeader: false, forwardedHeader: false },
  });
  return (req, res, next) => {
    if (req.method === 'POST' && guarded.has(plainPath(req.originalUrl))) return limit(req, res, next);
    next();
  };
}
