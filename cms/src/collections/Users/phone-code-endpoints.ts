import { lineSettingsShape } from '@pressjour/contract';
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { acts, roles } from '../../access/roles.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { queueErrand } from '../../errands/queue.ts';
import { label } from '../../labels.ts';
import { codeText } from '../../notices/wording/index.ts';
import { publicError } from '../../public-error.ts';
import { checkCode, type KeptCode, newCode } from './phone-code.ts';

const dialled = lineSettingsShape.shape.number;
const answerShape = z.object({ code: z.string().regex(/^\d{6}$/) });

/** `POST /phone-code`: sends a code of six digits to one's own number. Answered `{ sent: true }`; 429 when that was done just now. */
const send: Endpoint = {
  path: '/phone-code',
  method: 'post',
  handler: (req) =>
    inTransaction(req, async () => {
      const { id, language, phone, phoneCode, owner } = await asker(req);
      const now = new Date();
      const made = newCode({ kept: phoneCode, owner, now });
      if (!made) {
        const message = label(
          'En kod är redan skickad. Vänta en minut innan du ber om en ny; du kan få högst fem i timmen.',
          'A code has been sent already. Wait a minute before you ask for a new one; you can have five an hour at most.',
        );
        throw publicError(req, message, 429);
      }
      await keep(req, id, { phoneCode: made.kept });
      await queueErrand({
        req,
        key: `phone-code:${id}:${now.getTime()}`,
        errand: { kind: 'text', to: phone, body: codeText(made.code, language) },
      });
      return Response.json({ sent: true });
    }),
};

/** `POST /phone-code/check` `{ code }`: verifies one's own number by the code that was sent to it. Answered `{ verifiedAt }`. */
const check: Endpoint = {
  path: '/phone-code/check',
  method: 'post',
  handler: async (req) => {
    const sent = answerShape.safeParse(await req.json?.().catch(() => null));
    // What is kept of a wrong try must stay: the error is thrown after the transaction.
    const outcome = await inTransaction(req, async () => {
      const { id, phoneCode, owner } = await asker(req);
      if (!sent.success) return { result: 'unreadable' } as const;
      const now = new Date();
      const result = checkCode({ kept: phoneCode, code: sent.data.code, owner, now });
      if (result === 'wrong') {
        await keep(req, id, { phoneCode: { ...phoneCode, triesLeft: (phoneCode?.triesLeft ?? 0) - 1 } });
      }
      if (result !== 'right') return { result };
      const phoneVerifiedAt = now.toISOString();
      await keep(req, id, { phoneVerifiedAt, phoneCode: { ...phoneCode, hash: null, triesLeft: 0 } });
      return { result, phoneVerifiedAt };
    });
    if (outcome.result === 'right') return Response.json({ verifiedAt: outcome.phoneVerifiedAt });
    throw publicError(req, problems[outcome.result], 400);
  },
};

const problems = {
  unreadable: label('Skriv koden med sex siffror.', 'Write the code of six digits.'),
  wrong: label(
    'Koden stämmer inte. Numret är inte bekräftat än. Läs koden i ditt senaste sms en gång till.',
    'That is not the code. The number is not verified yet. Read the code in your latest text once more.',
  ),
  over: label(
    'Koden gäller inte längre. Numret är inte bekräftat än. Be om en ny kod.',
    'The code is no longer valid. The number is not verified yet. Ask for a new code.',
  ),
};

export const phoneCodeEndpoints: Endpoint[] = [send, check];

/** Whoever asks, with their number. */
async function asker(req: PayloadRequest) {
  if (!req.user || !acts(req.user, ...roles)) throw new Forbidden(req.t);
  const { id } = req.user;
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, showHiddenFields: true, req });
  const phone = dialled.safeParse(user.phone).data;
  if (phone === undefined) {
    const message = label(
      'Du har inget telefonnummer att bekräfta. Skriv ditt nummer och spara först.',
      'You have no telephone number to verify. Write your number and save first.',
    );
    throw publicError(req, message, 409);
  }
  const { secret } = req.payload;
  const { language, phoneCode } = user;
  return { id, phone, language: language ?? 'sv', phoneCode, owner: { secret, user: id, phone } } as const;
}

function keep(
  req: PayloadRequest,
  id: string,
  data: { phoneCode: KeptCode; phoneVerifiedAt?: string },
): Promise<unknown> {
  return req.payload.update({ collection: 'users', id, data: data as never, depth: 0, req });
}
