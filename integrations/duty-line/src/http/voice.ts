import express, { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express';
import type { Logger } from 'pino';
import { CallError, type CallForm } from '../call/form.ts';
import type { Switchboard } from '../call/switchboard.ts';
import type { Metrics } from '../metrics.ts';
import { signedForm } from './signature.ts';

interface VoiceParts {
  switchboard: Switchboard;
  metrics: Metrics;
  log: Logger;
  dutyLineUrl: string;
  authTokens: readonly string[];
}

/**
 * The routes that Twilio asks, under /voice. Unsigned requests get 403. A signed one always gets TwiML, a caller on
 * every error and on every unknown route the spoken message.
 */
export function voiceRoutes({ switchboard, metrics, log, dutyLineUrl, authTokens }: VoiceParts): Router {
  const forms = new WeakMap<Response, CallForm>();
  const formOf = (response: Response): CallForm => forms.get(response) ?? {};

  const timed: RequestHandler = (_request, response, next) => {
    const start = performance.now();
    response.once('finish', () => metrics.answered((performance.now() - start) / 1000));
    next();
  };

  const signedOnly: RequestHandler = (request, response, next) => {
    const form = signedForm({
      dutyLineUrl,
      pathAndQuery: request.originalUrl,
      signature: request.get('x-twilio-signature'),
      body: Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '',
      authTokens,
    });
    if (form === null) return refuse(response);
    forms.set(response, form);
    next();
  };

  const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (!forms.has(response)) return refuse(response);
    metrics.failedRequest();
    if (error instanceof CallError)
      log.warn(`${error.message} Whoever is on the line hears that it cannot go on.`);
    else
      log.error(
        { err: error },
        'A step of a call failed. Whoever is on the line hears that it cannot go on.',
      );
    sendTwiml(response, switchboard.failed({ form: formOf(response), path: request.path.slice(1) }));
  };

  const router = Router();
  router.use(timed, express.raw({ type: () => true, limit: '64kb', inflate: false }), signedOnly);
  for (const [path, answer] of Object.entries(switchboard.paths)) {
    router.post(`/${path}`, (request, response) => {
      sendTwiml(response, answer(formOf(response), request.query.step));
    });
  }
  router.use(() => {
    throw new CallError('A signed request asked for a step that there is none of.');
  });
  router.use(onError);
  return router;

  function refuse(response: Response): void {
    metrics.refusedSignature();
    response.status(403).type('text/plain').send('Forbidden\n');
  }
}

function sendTwiml(response: Response, twiml: string): void {
  response.status(200).set('cache-control', 'no-store').type('text/xml').send(twiml);
}
