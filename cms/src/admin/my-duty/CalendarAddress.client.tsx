'use client';

import { toast, useModal } from '@payloadcms/ui';
import { useId, useRef, useState } from 'react';
import { Dialog } from '../Dialog.client.tsx';
import { useApi } from '../useApi.ts';
import { useCopy } from '../useCopy.ts';
import { useSay } from '../useSay.ts';

interface CalendarAddressProps {
  calendar: 'mine' | 'roster';
  /** Whether the reader may make a new address. */
  mayRenew: boolean;
}

/** A calendar's secret address: shown when it is asked for, copied, and changed. */
export function CalendarAddress({ calendar, mayRenew }: CalendarAddressProps) {
  const say = useSay();
  const api = useApi();
  const { openModal, closeModal } = useModal();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [address, setAddress] = useState<string | null>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const slug = `pressjour-calendar-${calendar}`;
  const name = say(`calendar_${calendar}`);
  const named = (what: string) => say('calendarOf', { what, calendar: name });

  const ask = async (method: 'GET' | 'POST', path: `/${string}`, body?: object) => {
    setBusy(true);
    setError('');
    const { ok, body: answer, reason } = await api(method, path, body);
    setBusy(false);
    const told = answer[calendar];
    if (ok) setAddress(typeof told === 'string' ? told : null);
    else setError(say('calendarFailed', { reason }));
    return ok;
  };
  const renew = async () => {
    const renewed = await ask('POST', '/calendar/renew', { calendar });
    closeModal(slug);
    if (renewed) toast.success(say('calendarRenewed'));
  };
  const copy = useCopy(field, { copied: say('calendarCopied'), notCopied: say('calendarNotCopied') });
  const button = (what: string, onClick: () => void) => (
    <button
      aria-label={named(what)}
      className="pressjour-duty__button"
      disabled={busy}
      onClick={onClick}
      type="button"
    >
      {what}
    </button>
  );

  return (
    <>
      <h3>{name}</h3>
      {address === undefined && button(say('calendarShow'), () => void ask('GET', '/calendar'))}
      {address === null && (
        <>
          <p>{say(mayRenew ? 'calendarNone' : 'calendarNoneAsk')}</p>
          {mayRenew && button(say('calendarMake'), renew)}
        </>
      )}
      {typeof address === 'string' && (
        <div className="pressjour-duty__form">
          <label htmlFor={`${id}address`}>{named(say('calendarAddress'))}</label>
          <input
            id={`${id}address`}
            onFocus={(event) => event.target.select()}
            readOnly
            ref={field}
            value={address}
          />
          <div className="pressjour-duty__actions">
            {button(say('calendarCopy'), copy)}
            {mayRenew && button(say('calendarRenew'), () => openModal(slug))}
          </div>
        </div>
      )}
      {error !== '' && (
        <p className="pressjour-duty__error" role="alert">
          {error}
        </p>
      )}
      <Dialog
        busy={busy}
        busyLabel={say('calendarRenewing')}
        confirmLabel={say('calendarRenew')}
        heading={say('calendarRenewTitle')}
        onConfirm={renew}
        slug={slug}
      >
        <p>{say('calendarRenewBody')}</p>
      </Dialog>
    </>
  );
}
