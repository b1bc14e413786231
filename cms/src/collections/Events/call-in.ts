import { lineShiftShape } from '@pressjour/contract';
import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { eventStarters } from '../../access/event-starters.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { type Label, label } from '../../labels.ts';
import { publicError } from '../../public-error.ts';
import { inHours, longest } from './check-times.ts';

const dialled = lineShiftShape.shape.officer.shape.phone.unwrap();
const bodyShape = z.object({ officer: z.string(), hours: z.int().min(1).max(longest).optional() });

/**
 * `POST /api/events/:id/call-in` `{ officer, hours? }`: gives an officer an extra shift for an event, called first, from now or the
 * event's start until its end, or for so many hours. Whoever may start an event may.
 */
export const callInEndpoint: Endpoint = {
  path: '/:id/call-in',
  method: 'post',
  handler: async (req) => {
    if ((await eventStarters({ req })) !== true) throw new Forbidden(req.t);
    const body = bodyShape.safeParse(await req.json?.().catch(() => null));
    if (!body.success) {
      const message = label(
        `Säg vem som kallas in, och för hur många hela timmar om inte till händelsens slut (1–${longest}).`,
        `Say which officer is called in, and for how many whole hours unless until the event ends (1 to ${longest}).`,
      );
      throw publicError(req, message, 400);
    }
    const id = String(req.routeParams?.id ?? '');
    const shift = await inTransaction(req, () => callIn({ req, id, ...body.data }));
    return Response.json({ doc: shift }, { status: 201 });
  },
};

interface CallIn {
  req: PayloadRequest;
  /** The event. */
  id: string;
  officer: string;
  hours?: number | undefined;
}

async function callIn({ req, id, officer, hours }: CallIn) {
  const { payload } = req;
  const quietly = { depth: 0, disableErrors: true, req } as const;
  const event = await payload.findByID({ collection: 'events', id, ...quietly });
  if (!event) throw new NotFound(req.t);
  const refuse = (message: Label) => publicError(req, message, 409);
  const now = new Date().toISOString();
  if (event.endsAt <= now) throw refuse(label('Händelsen är över.', 'The event is over.'));
  const user = await payload.findByID({ collection: 'users', id: officer, ...quietly });
  if (!user?.roles.includes('officer') || !dialled.safeParse(user.phone).success) {
    throw refuse(
      label(
        'Den personen kan inte kallas in: det måste vara en presskommunikatör i jour med ett nummer som går att ringa.',
        'That person cannot be called in: it must be an on-call press officer with a number that can be dialled.',
      ),
    );
  }
  const startsAt = event.startsAt > now ? event.startsAt : now;
  const endsAt = hours === undefined ? event.endsAt : inHours(new Date(startsAt), hours);
  const { totalDocs } = await payload.count({
    collection: 'shifts',
    where: {
      and: [
        { officer: { equals: officer } },
        { event: { equals: id } },
        { startsAt: { less_than: endsAt } },
        { endsAt: { greater_than: startsAt } },
      ],
    },
    req,
  });
  if (totalDocs > 0) {
    throw refuse(
      label(
        `${user.name} är redan inkallad till händelsen under den tiden.`,
        `${user.name} is called in for this event at that time already.`,
      ),
    );
  }
  const data = { officer, event: id, startsAt, endsAt, tier: 1, extra: true };
  return payload.create({ collection: 'shifts', data, depth: 0, req });
}
