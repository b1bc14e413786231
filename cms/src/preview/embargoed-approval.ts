import type { PayloadRequest } from 'payload';
import type { WrittenCollection } from '../written/kinds.ts';

/** The valid approval of a text that waits for the end of an embargo; null without one. */
export async function embargoedApproval({
  req,
  collection,
  id,
  now,
}: {
  req: PayloadRequest;
  collection: WrittenCollection;
  id: string;
  now: Temporal.Instant;
}): Promise<{ id: string; embargoedUntil: string } | null> {
  const { docs } = await req.payload.find({
    collection: 'approvals',
    where: {
      and: [
        { collection: { equals: collection } },
        { document: { equals: id } },
        { action: { equals: 'publish' } },
        { state: { equals: 'approved' } },
        { embargoedUntil: { greater_than: now.toString({ fractionalSecondDigits: 3 }) } },
      ],
    },
    sort: '-approvedAt',
    select: { embargoedUntil: true },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  });
  const [approval] = docs;
  return approval?.embargoedUntil ? { id: approval.id, embargoedUntil: approval.embargoedUntil } : null;
}
