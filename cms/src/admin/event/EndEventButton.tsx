import type { BeforeDocumentControlsServerProps } from 'payload';
import { EndEventButtonClient } from './EndEventButton.client.tsx';

/** Beside the controls of an event that is going on: ends it now. Shown to those who may change it. */
export async function EndEventButton({ id, payload, user }: BeforeDocumentControlsServerProps) {
  if (id === undefined) return null;
  const event = await payload.findByID({
    collection: 'events',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user,
    select: { startsAt: true, endsAt: true },
  });
  if (event === null) return null;
  const now = Temporal.Now.instant();
  const begun = Temporal.Instant.compare(event.startsAt, now) <= 0;
  const over = Temporal.Instant.compare(event.endsAt, now) <= 0;
  return begun && !over ? <EndEventButtonClient id={event.id} /> : null;
}
