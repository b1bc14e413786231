import type { PayloadRequest } from 'payload';

export interface CallErrand {
  req: PayloadRequest;
  kind: string;
  /** What the errand carries: the notice's id. */
  notice?: string | { id: string } | null | undefined;
}

/**
 * Whether a call that asks somebody to confirm need not be placed any more: its notice is confirmed or taken back, or another officer has
 * confirmed the same event since it was raised. False for every other errand.
 */
export async function isCallNeedless({ req, kind, notice }: CallErrand): Promise<boolean> {
  if (kind !== 'call' || !notice) return false;
  const id = typeof notice === 'string' ? notice : notice.id;
  const asked = await req.payload.findByID({ collection: 'notices', id, depth: 0, disableErrors: true, req });
  if (!asked) return false;
  if (asked.state === 'confirmed' || asked.state === 'cancelled') return true;
  if (!asked.event) return false;
  const { totalDocs } = await req.payload.count({
    collection: 'notices',
    where: {
      and: [
        { event: { equals: asked.event } },
        { kind: { equals: 'event-started' } },
        { state: { equals: 'confirmed' } },
        // An event that goes on again asks anew.
        { confirmedAt: { greater_than_equal: asked.dueAt ?? asked.createdAt } },
      ],
    },
    req,
  });
  return totalDocs > 0;
}
