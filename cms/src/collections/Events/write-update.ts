import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { eventStarters } from '../../access/event-starters.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { label } from '../../labels.ts';
import { publicError } from '../../public-error.ts';

const bodyShape = z.object({ text: z.string().trim().min(1).max(2000) });

/**
 * `POST /api/events/:id/updates` `{ text }`: adds a running update, dated now, in the language that is asked for (`?locale`, else Swedish). Of
 * two who write at once, both are kept. Whoever may start an event may.
 */
export const writeUpdateEndpoint: Endpoint = {
  path: '/:id/updates',
  method: 'post',
  handler: async (req) => {
    if ((await eventStarters({ req })) !== true) throw new Forbidden(req.t);
    const body = bodyShape.safeParse(await req.json?.().catch(() => null));
    if (!body.success) {
      const message = label(
        'Skriv vad som är nytt, högst 2 000 tecken.',
        'Write what is new, in 2,000 characters at most.',
      );
      throw publicError(req, message, 400);
    }
    if (req.locale === 'all') {
      const message = label(
        'Skriv uppdateringen på ett språk i taget: locale=sv eller locale=en. Inget sparades.',
        'Write the update in one language at a time: locale=sv or locale=en. Nothing was kept.',
      );
      throw publicError(req, message, 400);
    }
    const id = String(req.routeParams?.id ?? '');
    const event = await inTransaction(req, () => writeUpdate({ req, id, text: body.data.text }));
    return Response.json({ doc: event }, { status: 201 });
  },
};

async function writeUpdate({ req, id, text }: { req: PayloadRequest; id: string; text: string }) {
  // What a row lacks in this language stays lacking: it is not written down in the other's words.
  const own = { collection: 'events', id, depth: 0, fallbackLocale: false, req } as const;
  const event = await req.payload.findByID({ ...own, disableErrors: true });
  if (!event) throw new NotFound(req.t);
  const now = new Date().toISOString();
  if (event.startsAt > now || event.endsAt <= now) {
    throw publicError(req, label('Händelsen pågår inte.', 'The event is not going on.'), 409);
  }
  return req.payload.update({ ...own, data: { updates: [...(event.updates ?? []), { at: now, text }] } });
}
