import type { PayloadRequest } from 'payload';
import { noticeAfterErrand } from '../notices/after-errand.ts';

export interface Ending {
  req: PayloadRequest;
  errand: { id: string; lastError?: string | null; notice?: string | { id: string } | null };
  now: Date;
}

/**
 * Ends an errand that nobody carries out any more, and brings its notice up to date.
 * @param why said of it; what its last try failed by unless given
 */
export async function failErrand({ req, errand, now, why }: Ending & { why?: string }): Promise<void> {
  const lastError = why ?? errand.lastError ?? 'Nobody carried it out in time.';
  const data = { state: 'failed', endedAt: now.toISOString(), leasedUntil: null, lastError } as const;
  await req.payload.update({ collection: 'errands', id: errand.id, data, depth: 0, req });
  await noticeAfterErrand({ req, notice: errand.notice });
}

/** Takes back an errand that is needless. */
export async function cancelErrand({ req, errand, now }: Ending): Promise<void> {
  const lastError = errand.lastError ?? null;
  const data = { state: 'cancelled', endedAt: now.toISOString(), leasedUntil: null, lastError } as const;
  await req.payload.update({ collection: 'errands', id: errand.id, data, depth: 0, req });
}
