import type { PayloadRequest } from 'payload';
import type { ActingUser } from '../access/roles.ts';
import type { Actor } from './decide.ts';

/** Who acts in a request, as the rules of approval see it. A service, and the cms itself, are machines. */
export function approvalActor({ user }: Pick<PayloadRequest, 'user'>): Actor {
  const acting: ActingUser | null = user;
  if (!acting || acting.isService === true) return { kind: 'machine' };
  return { kind: 'person', id: String(acting.id), roles: acting.roles ?? [] };
}

/** The ids that a text keeps as those of its writers. */
export function writersOf({ writers }: { writers?: unknown }): string[] {
  return Array.isArray(writers) ? writers.filter((id): id is string => typeof id === 'string') : [];
}
