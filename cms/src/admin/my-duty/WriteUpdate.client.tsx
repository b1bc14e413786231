'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

/** Writes a running update on an event: what was written stays in the field until it is kept. */
export function WriteUpdate({ id, title }: { id: string; title: string }) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const field = useId();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setError('');
    const text = String(new FormData(form).get('text'));
    const { ok, reason } = await api('POST', `/events/${id}/updates`, { text });
    setBusy(false);
    if (!ok) {
      setError(say('dutyUpdateNotWritten', { reason }));
      return;
    }
    toast.success(say('dutyUpdateWritten'));
    form.reset();
    router.refresh();
  };

  return (
    <form className="pressjour-duty__form" onSubmit={send}>
      <label htmlFor={field}>{say('dutyUpdateText')}</label>
      <textarea id={field} maxLength={2000} name="text" required rows={2} />
      {error !== '' && (
        <p className="pressjour-duty__error" role="alert">
          {error}
        </p>
      )}
      <button
        aria-label={say('dutyEventOf', { what: say('dutyUpdateWrite'), title })}
        className="pressjour-duty__button"
        disabled={busy}
        type="submit"
      >
        {say('dutyUpdateWrite')}
      </button>
    </form>
  );
}
