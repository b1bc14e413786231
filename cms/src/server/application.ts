import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Environment } from '@pressjour/contract';
import express, { type Express } from 'express';
import { listenerHeader } from '../collections/Users/service-strategy.ts';
import { apiRoute } from './api.ts';
import { closeFirstRegister } from './first-register.ts';
import { healthRoutes } from './health.ts';
import { loginLimit } from './login-limit.ts';
import { metricsRoute } from './metrics.ts';
import { securityHeaders } from './security-headers.ts';

export interface ApplicationOptions {
  listener: 'public' | 'internal';
  environment: Environment;
  /** Next's request handler. */
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
}

/** What stands in front of the admin and the API: health, headers, limits on logins, and the mark of the listener. */
export function application({ listener, environment, handle }: ApplicationOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', environment.trustedProxies);
  app.use((req, _res, next) => {
    markListener(req, listener);
    next();
  });
  app.use(healthRoutes());
  if (listener === 'internal') app.use(metricsRoute());
  const secure = environment.cmsUrl.startsWith('https:');
  app.use(securityHeaders({ secure, siteUrl: environment.siteUrl }));
  app.use(closeFirstRegister);
  if (listener === 'public') app.use(loginLimit());
  app.use(apiRoute());
  app.use((req, res) => handle(req, res));
  return app;
}

/** Both ways in which a request's headers are read say which listener it came in on, whatever it says itself. */
function markListener(req: IncomingMessage, listener: ApplicationOptions['listener']): void {
  req.headers[listenerHeader] = listener;
  const sent = req.rawHeaders;
  req.rawHeaders = sent.filter((_, at) => sent[at - (at % 2)]?.toLowerCase() !== listenerHeader);
  req.rawHeaders.push(listenerHeader, listener);
}
