import { randomUUID } from 'node:crypto';
import { type Errand, errandShape } from '@pressjour/contract';
import { convert } from 'html-to-text';
import { createLocalReq, type EmailAdapter, type Payload } from 'payload';
import { inTransaction } from './database/in-transaction.ts';
import { queueErrand } from './errands/queue.ts';

/**
 * Hands Payload's own mails, such as for a forgotten password, to the notifier as plain text. Payload sends them within a transaction of
 * which it tells nothing: the errand is queued once that has had time to end, and whoever asked waits neither for it nor for a mail
 * server, so that the answer does not tell by its time whether the address has an account.
 */
export function mailByErrand(): EmailAdapter<void> {
  return ({ payload }) => ({
    name: 'errand',
    defaultFromAddress: 'pressjour@localhost',
    defaultFromName: 'Pressjour',
    sendEmail: async ({ to, subject, text, html }) => {
      const errand = errandShape.parse({ kind: 'mail', to, subject, text: text ?? plain(html) });
      queue(payload, errand).catch((error) =>
        payload.logger.error({
          err: error,
          msg: 'A mail could not be queued and is lost; it can be asked for again.',
        }),
      );
    },
  });
}

function plain(html: unknown): string {
  return typeof html === 'string'
    ? convert(html, {
        wordwrap: false,
        selectors: [{ selector: 'a', options: { hideLinkHrefIfSameAsText: true } }],
      })
    : '';
}

/** On SQLite this waits for the transaction that is open now: there is one writer. */
async function queue(payload: Payload, errand: Errand): Promise<void> {
  const req = await createLocalReq({}, payload);
  await inTransaction(req, () => queueErrand({ req, key: `mail:${randomUUID()}`, errand }));
}
