import type { PayloadRequest } from 'payload';
import type { ActingUser } from '../access/roles.ts';

/** Who did something, kept as text: people leave, and what they did stays. */
export interface AuditActor {
  /** Null for what no account did. */
  id: string | null;
  name: string;
  /** The roles that the account had then, with commas; empty for what no account did. */
  roles: string;
}

const actorKey = 'auditActor';

/** What acts by itself: the hours of the clock, an import, the demo's content, and the cms without either. */
export type SystemActor = 'Clock' | 'Import' | 'Demo' | 'Pressjour';

/** Names who acts in a request that no user signed in for: a person whose one-time link is used, or a part of the system. */
export function actAs(req: PayloadRequest, actor: SystemActor | AuditActor): void {
  req.context[actorKey] = typeof actor === 'string' ? systemActor(actor) : actor;
}

/** Who acts in a request: whom it was made to act as, else its user, else the cms itself. */
export function actorOf({ context, user }: Pick<PayloadRequest, 'context' | 'user'>): AuditActor {
  const named = context[actorKey] as AuditActor | undefined;
  if (named) return named;
  const acting: (ActingUser & { name?: string | null; email?: string | null }) | null = user;
  if (!acting) return systemActor('Pressjour');
  if (acting.isService === true) return { id: null, name: 'service', roles: '' };
  return {
    id: String(acting.id),
    name: acting.name ?? acting.email ?? String(acting.id),
    roles: (acting.roles ?? []).join(', '),
  };
}

function systemActor(name: SystemActor): AuditActor {
  return { id: null, name, roles: '' };
}
