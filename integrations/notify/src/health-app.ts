import express, { type Express } from 'express';
import type { Registry } from 'prom-client';

/** What a monitor may know. */
export interface Health {
  ready: boolean;
  /** What is wrong, one sentence each. */
  problems: string[];
}

/** What monitors reach on NOTIFY_INTERNAL_URL. */
export function healthApp({ health, registry }: { health: () => Health; registry: Registry }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', (_request, response) => {
    const state = health();
    response.set('cache-control', 'no-store').status(state.ready ? 200 : 503);
    response.json(state);
  });
  app.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return app;
}
