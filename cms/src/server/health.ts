import { Router } from 'express';
import { runningPayload } from '../running.ts';

/** How long the database may take to answer `/readyz`. Milliseconds. */
const limit = 2000;

/** `/healthz`: the process answers. `/readyz`: the database does too, migrations and demo included. */
export function healthRoutes(): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const ready = await isReady();
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'the database does not answer yet' });
  });
  return router;
}

async function isReady(): Promise<boolean> {
  const running = runningPayload();
  if (!running) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), limit);
  running.check().then(
    () => resolve(true),
    () => resolve(false),
  );
  return promise.finally(() => clearTimeout(timer));
}
