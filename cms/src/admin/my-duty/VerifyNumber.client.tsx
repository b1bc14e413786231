'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

/** Sends a code to one's number, and takes it back. */
export function VerifyNumber({ number }: { number: string }) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [error, setError] = useState('');

  const ask = async (path: `/${string}`, body?: object) => {
    setBusy(true);
    setError('');
    const answer = await api('POST', path, body);
    setBusy(false);
    return answer;
  };
  const send = async () => {
    const { ok, reason } = await ask('/users/phone-code');
    setSent((before) => before || ok);
    if (!ok) setError(say('phoneNotSent', { reason }));
  };
  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).trim();
    const { ok, reason } = await ask('/users/phone-code/check', { code });
    if (!ok) {
      setError(reason);
      return;
    }
    toast.success(say('phoneDone'));
    router.refresh();
  };

  return (
    <form className="pressjour-duty__form" onSubmit={check}>
      <button className="pressjour-duty__button" disabled={busy} onClick={send} type="button">
        {say(sent ? 'phoneSendAgain' : 'phoneSend')}
      </button>
      <span role="status">{sent && say('phoneSent', { number })}</span>
      <label htmlFor={`${id}code`}>{say('phoneCode')}</label>
      <input
        autoComplete="one-time-code"
        id={`${id}code`}
        inputMode="numeric"
        maxLength={6}
        name="code"
        pattern="[0-9]{6}"
        required
      />
      {error !== '' && (
        <p className="pressjour-duty__error" role="alert">
          {error}
        </p>
      )}
      <button className="pressjour-duty__button pressjour-duty__button--strong" disabled={busy} type="submit">
        {say('phoneCheck')}
      </button>
    </form>
  );
}
