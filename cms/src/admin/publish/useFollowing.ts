'use client';

import { useEffect, useRef } from 'react';
import { isOnItsWay, nextLook } from './next-look.ts';
import type { Known } from './useWorkflow.ts';

/** Reads the state of a text anew while something happens by itself, and when somebody comes back to the page. */
export function useFollowing(known: Known, refresh: () => Promise<unknown>): void {
  const onItsWaySince = useRef<number | null>(null);

  useEffect(() => {
    const { workflow } = known;
    if (workflow === null) return;
    onItsWaySince.current = isOnItsWay(workflow) ? (onItsWaySince.current ?? Date.now()) : null;
    const now = Date.now();
    const wait = nextLook({ workflow, now, onItsWaySince: onItsWaySince.current ?? now });
    if (wait === null) return;
    const timer = setTimeout(refresh, wait);
    return () => clearTimeout(timer);
  }, [known, refresh]);

  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', comeBack);
    return () => document.removeEventListener('visibilitychange', comeBack);
  }, [refresh]);
}
