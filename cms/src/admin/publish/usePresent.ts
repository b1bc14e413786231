'use client';

import { useEffect, useState } from 'react';

/** The present, moved on every half minute, so that "today" and "ahead" stay true while a page is open. */
export function usePresent(): { epochMilliseconds: number } {
  const [epochMilliseconds, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return { epochMilliseconds };
}
