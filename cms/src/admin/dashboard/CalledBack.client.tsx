'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

/** Ticks off a call that has been returned. */
export function CalledBack({ id, number }: { id: string; number: string }) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  const tick = async () => {
    setBusy(true);
    const { ok, reason } = await api('PATCH', `/calls/${id}`, { callBack: 'done' });
    setBusy(false);
    if (!ok) {
      toast.error(say('notTicked', { reason }));
      return;
    }
    toast.success(say('calledBackOf', { number }));
    router.refresh();
  };

  return (
    <Button
      aria-label={say('calledBackOf', { number })}
      buttonStyle="secondary"
      disabled={busy}
      margin={false}
      onClick={tick}
      size="small"
    >
      {say('calledBack')}
    </Button>
  );
}
