import { timingSafeEqual } from 'node:crypto';
import type { AuthStrategy } from 'payload';
import type { ActingUser } from '../../access/roles.ts';

/** The header by which the cms's own server says which listener a request came in on; it strips what callers send. */
export const listenerHeader = 'x-pressjour-listener';

/** The other services, by INTERNAL_TOKEN, on the internal listener only. It is no account: nobody can log in as it. */
export function serviceStrategy(token: string): AuthStrategy {
  return {
    name: 'service',
    authenticate: ({ headers }) => {
      if (headers.get(listenerHeader) !== 'internal') return { user: null };
      const [, sent] = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '') ?? [];
      if (sent === undefined || !sameText(sent, token)) return { user: null };
      return { user: serviceUser() as never };
    },
  };
}

/** What access rules see of a service. */
export function serviceUser(): ActingUser & { collection: 'users'; email: string; name: string } {
  return {
    id: 'service',
    collection: 'users',
    email: 'service@pressjour.invalid',
    name: 'service',
    roles: [],
    isService: true,
  };
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
