'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

interface RetryProps {
  /** Of the endpoint that has it tried again. */
  path: `/${string}/retry`;
  what: string;
}

/** Has something that could not be sent or published tried again. */
export function Retry({ path, what }: RetryProps) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  const retry = async () => {
    setBusy(true);
    const { ok, reason } = await api('POST', path);
    setBusy(false);
    if (!ok) {
      toast.error(say('notRetried', { reason }));
      return;
    }
    toast.success(say('retried'));
    router.refresh();
  };

  return (
    <Button
      aria-label={say('retryOf', { what })}
      buttonStyle="secondary"
      disabled={busy}
      margin={false}
      onClick={retry}
      size="small"
    >
      {say('retry')}
    </Button>
  );
}
