'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const key = 'pressjour-my-duty-shown';
/** As wide as Payload's own layout for telephones. */
const telephone = '(max-width: 768px)';

/** @param login tells one login from another, so that the start page can be opened from the menu afterwards */
export function LandOnMyDutyClient({ href, login }: { href: string; login: string }) {
  const router = useRouter();
  useEffect(() => {
    if (!matchMedia(telephone).matches || sessionStorage.getItem(key) === login) return;
    sessionStorage.setItem(key, login);
    router.replace(href);
  }, [href, login, router]);
  return null;
}
