import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Header and body as they came. */
  raw: string;
  /** Whether it came encrypted, and as whom. */
  secure: boolean;
  user: string | null;
}

/** A real mail server on loopback, with a certificate that nobody signed. */
export interface MailServer extends AsyncDisposable {
  port: number;
  received: ReceivedMail[];
  /** Refuses the next recipients with these replies, such as `451 4.7.1 Greylisted`. */
  refuseRecipients: string[];
  refuseSender: string | null;
  /** Awaited when a mail is whole, before it is taken. */
  hold: (() => Promise<void>) | null;
}

export const credentials = { user: 'pressjour', password: 'a p@ssword/of the test' };

/** @param options over those of a server that wants STARTTLS and a login before any mail */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: Omit<MailServer, typeof Symbol.asyncDispose | 'port'> = {
    received: [],
    refuseRecipients: [],
    refuseSender: null,
    hold: null,
  };
  const server = new SMTPServer({
    logger: false,
    hideSize: true,
    allowInsecureAuth: false,
    onAuth({ username, password }, _session, callback) {
      const right = username === credentials.user && password === credentials.password;
      if (right) callback(null, { user: username });
      else callback(replyOf('535 5.7.8 Authentication failed'));
    },
    onMailFrom: (_address, _session, callback) =>
      callback(mails.refuseSender === null ? null : replyOf(mails.refuseSender)),
    onRcptTo({ address }, _session, callback) {
      const refusal = mails.refuseRecipients.shift();
      // As real servers do, it repeats the address.
      callback(refusal === undefined ? null : replyOf(`${refusal} <${address}>`));
    },
    onData(stream, { envelope, secure, user }, callback) {
      text(stream).then(async (raw) => {
        await mails.hold?.();
        mails.received.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw,
          secure,
          user: typeof user === 'string' ? user : null,
        });
        callback();
      }, callback);
    },
    ...options,
  });
  // A client that gives up in the middle of the handshake is no fault of the server.
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return Object.assign(mails, {
    port: (listening.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(closed)),
  });
}

function replyOf(reply: string): Error & { responseCode: number } {
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
}
