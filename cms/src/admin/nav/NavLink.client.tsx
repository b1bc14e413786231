'use client';

import { Link } from '@payloadcms/ui';
import { usePathname } from 'next/navigation';

/** A link of the menu, as Payload makes its own. */
export function NavLink({ href, label }: { href: string; label: string }) {
  const here = usePathname() === href;
  return (
    <Link aria-current={here ? 'page' : undefined} className="nav__link" href={href} prefetch={false}>
      {here && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
    </Link>
  );
}
