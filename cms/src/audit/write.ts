import type { PayloadRequest } from 'payload';
import { hideIdentityNumbers } from '../guard/find/identity-numbers.ts';
import type { AuditAction } from './actions.ts';
import { actorOf } from './actor.ts';

export interface AuditEntry {
  req: PayloadRequest;
  action: AuditAction;
  /** What it was done to. `title` is what people call it; personal identity numbers in it are hidden. */
  about?: { collection: string; id: string; title?: string | null };
  /** The id of the version that it was done with. */
  version?: string | null;
  /** What else is needed to understand it. Never a caller's number, and nothing that the guard found in clear. */
  details?: Record<string, unknown>;
}

/**
 * Adds an entry to the audit log in the request's transaction: it stands there if and only if what it tells of was done. It is
 * written beneath Payload's operations, which refuse to write there at all.
 */
export async function writeAudit({ req, action, about, version, details }: AuditEntry): Promise<void> {
  const actor = actorOf(req);
  const data = {
    at: new Date().toISOString(),
    action,
    actorId: actor.id,
    actorName: actor.name,
    actorRoles: actor.roles,
    aboutCollection: about?.collection ?? null,
    aboutId: about?.id ?? null,
    aboutTitle: about?.title ? hideIdentityNumbers(about.title) : null,
    version: version ?? null,
    details: details ?? null,
  };
  await req.payload.db.create({ collection: 'audit-log', data, req, returning: false });
}
