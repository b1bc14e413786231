'use client';

import { Button, toast } from '@payloadcms/ui';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

interface CallInProps {
  /** Id of a saved event. */
  event: string;
  officer: string;
  name: string;
  onCalledIn: () => void;
}

/** Gives an officer an extra shift for the event, from now until its end. */
export function CallIn({ event, officer, name, onCalledIn }: CallInProps) {
  const say = useSay();
  const api = useApi();
  const [busy, setBusy] = useState(false);

  const callIn = async () => {
    setBusy(true);
    const { ok, reason } = await api('POST', `/events/${event}/call-in`, { officer });
    setBusy(false);
    if (!ok) {
      toast.error(say('outlookNotCalledIn', { name, reason }));
      return;
    }
    toast.success(say('outlookCalledIn', { name }));
    onCalledIn();
  };

  return (
    <Button buttonStyle="secondary" disabled={busy} margin={false} onClick={callIn} size="small">
      {say('outlookCallInButton', { name })}
    </Button>
  );
}
