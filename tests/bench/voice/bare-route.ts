import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';

/**
 * What the duty line is compared with, in a process of its own: an Express route that checks the signature with Twilio's
 * package and answers with a constant document.
 */
const [publicUrl = '', authToken = '', twiml = ''] = process.argv.slice(2);
const app = express();
app.use(express.urlencoded({ extended: false }));
app.post('/voice/incoming', (request, response) => {
  const signature = request.get('x-twilio-signature') ?? '';
  if (validateRequest(authToken, signature, publicUrl + request.originalUrl, request.body)) {
    response.type('text/xml').send(twiml);
  } else {
    response.status(403).send('Forbidden');
  }
});
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.((server.address() as AddressInfo).port);
process.once('disconnect', () => process.exit(0));
