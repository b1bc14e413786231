import type { RequestHandler } from 'express';
import { plainPath } from './plain-path.ts';

const closed = new Set(['/api/users/first-register', '/admin/create-first-user']);

/** The first administrator is made on the server's own command line, never by whoever comes first. */
export const closeFirstRegister: RequestHandler = (req, res, next) => {
  if (!closed.has(plainPath(req.originalUrl))) {
    next();
    return;
  }
  res
    .status(403)
    .type('text/plain')
    .send(
      'Nobody can register here. Make the first administrator with: npm run pressjour -- user add --role admin',
    );
};
