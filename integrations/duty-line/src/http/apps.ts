import { timingSafeEqual } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';

/** What a monitor may know. */
export interface Health {
  ready: boolean;
  /** What is wrong, one sentence each; there can be problems while calls are still answered. */
  problems: string[];
  snapshot: { madeAt: string | null; ageSeconds: number | null };
  journal: { backlog: number; unwritten: number; alarm: boolean };
}

/** What Twilio and monitors reach. */
export function publicApp({
  voice,
  health,
  metrics,
  log,
}: {
  voice: Router;
  health: () => Health;
  metrics: Metrics;
  log: Logger;
}): Express {
  const app = bareApp();
  app.use('/voice', voice);
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n');
  });
  app.get('/readyz', (_request, response) => {
    const state = health();
    response
      .status(state.ready ? 200 : 503)
      .set('cache-control', 'no-store')
      .json(state);
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.use(notFound);
  app.use(failure(log));
  return app;
}

/** What the cms reaches, with `Authorization: Bearer INTERNAL_TOKEN`. */
export function internalApp({
  internalToken,
  refresh,
  log,
}: {
  internalToken: string;
  refresh: () => Promise<boolean>;
  log: Logger;
}): Express {
  const app = bareApp();
  app.use((request, response, next) => {
    if (isBearer(request.get('authorization'), internalToken)) return next();
    response.status(401).type('text/plain').send('Unauthorized\n');
  });
  app.post('/refresh', async (_request, response) => {
    const fresh = await refresh();
    response.status(fresh ? 200 : 502).json({ fresh });
  });
  app.use(notFound);
  app.use(failure(log));
  return app;
}

function bareApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  return app;
}

const notFound: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain').send('Not found\n');
};

function failure(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    log.error({ err: error }, 'A request failed.');
    response.status(500).type('text/plain').send('Internal error\n');
  };
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
