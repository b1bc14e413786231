'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

/** Has something that could not be sent tried again. */
export function RetryErrand({ id, what }: { id: string; what: string }) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  const retry = async () => {
    setBusy(true);
    const { ok, reason } = await api('POST', `/errands/${id}/retry`);
    setBusy(false);
    if (!ok) {
      toast.error(say('errandNotRetried', { reason }));
      return;
    }
    toast.success(say('errandRetried'));
    router.refresh();
  };

  return (
    <Button
      aria-label={say('errandRetryOf', { what })}
      buttonStyle="secondary"
      disabled={busy}
      margin={false}
      onClick={retry}
      size="small"
    >
      {say('errandRetry')}
    </Button>
  );
}
