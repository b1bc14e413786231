import { timingSafeEqual } from 'node:crypto';
import { changesShape, type PublishProgress } from '@pressjour/contract';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Registry } from 'prom-client';
import { CmsUnavailable } from '../cms/answers.ts';
import type { Publishing } from '../publish/publishing.ts';
import { PublishFailed } from '../publish/ticket.ts';
import { hashOf } from '../tree/tree.ts';

/** Why the publisher is not ready, in a sentence; null when it is. */
export type Readiness = () => string | null;

/** What the other services ask of the publisher. */
export function createInternalApp({
  publishing,
  internalToken,
  readiness,
  registry,
  onError,
}: {
  publishing: Publishing;
  internalToken: string;
  readiness: Readiness;
  registry: Registry;
  onError: (error: unknown) => void;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => void response.json({ ok: true }));
  app.get('/readyz', (_request, response) => {
    const problem = readiness();
    response
      .status(problem === null ? 200 : 503)
      .json(problem === null ? { ready: true } : { ready: false, problem });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });

  app.use(requireToken(internalToken), express.json({ limit: '2mb' }));
  app.post('/changes', async (request, response) => {
    const parsed = changesShape.safeParse(request.body);
    if (!parsed.success) {
      response
        .status(400)
        .json({ error: `The changes are not as the contract says: ${parsed.error.message}` });
      return;
    }
    const { documents, line, settings, more } = parsed.data;
    response.json(await publishing.publish({ documents, line: line ? 'from-cms' : null, settings, more }));
  });
  app.post('/full', (_request, response) => rebuild({ publishing, response, thorough: false, onError }));
  app.post('/verify', (_request, response) => rebuild({ publishing, response, thorough: true, onError }));

  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    onError(error);
    if (response.headersSent) return next(error);
    response.status(statusOf(error)).json({ error: sentenceOf(error) });
  });
  return app;
}

async function rebuild({
  publishing,
  response,
  thorough,
  onError,
}: {
  publishing: Publishing;
  response: Response;
  thorough: boolean;
  onError: (error: unknown) => void;
}): Promise<void> {
  response.type('application/x-ndjson');
  const say = (progress: PublishProgress) => response.write(`${JSON.stringify(progress)}\n`);
  try {
    say({ result: await publishing.publish({ full: { thorough, onProgress: say } }) });
  } catch (error) {
    onError(error);
    say({ error: sentenceOf(error) });
  }
  response.end();
}

function requireToken(token: string) {
  const wanted = Buffer.from(hashOf(`Bearer ${token}`));
  return (request: Request, response: Response, next: NextFunction): void => {
    const given = Buffer.from(hashOf(request.get('authorization') ?? ''));
    if (timingSafeEqual(given, wanted)) next();
    else response.status(401).json({ error: 'This needs the INTERNAL_TOKEN of the services.' });
  };
}

function statusOf(error: unknown): number {
  if (error instanceof CmsUnavailable) return 502;
  if (error instanceof PublishFailed) return 500;
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
