import type { ServerProps } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { isInside } from '../../access/roles.ts';
import { type AdminTexts, saying } from '../texts/index.ts';
import { NavLink } from './NavLink.client.tsx';

const pages: { path: `/${string}`; name: keyof AdminTexts }[] = [
  { path: '/my-duty', name: 'myDuty' },
  { path: '/who-answers', name: 'whoAnswersAt' },
  { path: '/roster', name: 'roster' },
  { path: '/calls-statistics', name: 'statistics' },
];

/** In the menu, before Payload's own: the pages that no collection has. */
export function NavLinks({ i18n, payload, user }: ServerProps) {
  if (!isInside(user)) return null;
  const say = saying(i18n.t);
  return (
    <div className="nav-group">
      {pages.map(({ path, name }) => (
        <NavLink
          href={formatAdminURL({ adminRoute: payload.config.routes.admin, path })}
          key={path}
          label={say(name)}
        />
      ))}
    </div>
  );
}
