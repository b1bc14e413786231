'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import type { CallToReturn } from './ReturnCalls.client.tsx';

interface TickOffProps {
  call: CallToReturn;
  ticked: boolean;
  onChange: (done: boolean) => void;
}

/** Ticks a call off as called back, and undoes that. The button stays where it is, and the focus on it. */
export function TickOff({ call, ticked, onChange }: TickOffProps) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const { who, when } = call;

  const change = async () => {
    if (busy) return;
    setBusy(true);
    setError('');
    const callBack = ticked ? 'owed' : 'done';
    const { ok, reason } = await api('PATCH', `/calls/${call.id}?depth=0`, { callBack });
    setBusy(false);
    if (!ok) {
      setError(say(ticked ? 'dutyCallNotUndone' : 'notTicked', { reason }));
      return;
    }
    onChange(!ticked);
    router.refresh();
  };

  return (
    <>
      <button
        aria-disabled={busy}
        aria-label={say(ticked ? 'dutyCallUndoOf' : 'dutyCallTickOf', { who, when })}
        className={
          ticked ? 'pressjour-duty__button' : 'pressjour-duty__button pressjour-duty__button--strong'
        }
        onClick={change}
        type="button"
      >
        {say(ticked ? 'dutyCallUndo' : 'dutyCallTick')}
      </button>
      <span className="pressjour-duty__said" role="status">
        {ticked && say('dutyCallTicked')}
      </span>
      {error !== '' && (
        <p className="pressjour-duty__error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
