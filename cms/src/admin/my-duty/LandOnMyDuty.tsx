import { createHash } from 'node:crypto';
import type { ServerProps } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { acts } from '../../access/roles.ts';
import { LandOnMyDutyClient } from './LandOnMyDuty.client.tsx';

/** Leads an officer who has signed in on a telephone to My duty, once a login. */
export function LandOnMyDuty({ payload, user }: ServerProps) {
  if (!user || !acts(user, 'officer')) return null;
  const session = '_sid' in user ? String(user._sid) : '';
  const login = createHash('sha256').update(session).digest('base64url').slice(0, 12);
  return (
    <LandOnMyDutyClient
      href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/my-duty' })}
      login={login}
    />
  );
}
