'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import { instantOf, type LocalMoment } from './local-time.ts';

interface SwapFormProps {
  duties: { key: string; label: string; tier: number; from: LocalMoment; until: LocalMoment }[];
  /** The id of the one who asks. */
  me: string;
  officers: { id: string; name: string }[];
  timeZone: string;
}

/** A duty of mine, the part of it that another is to take, and who. */
export function SwapForm({ duties, me, officers, timeZone }: SwapFormProps) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const duty = duties.find(({ key }) => key === chosen) ?? duties[0];
  if (!duty) return null;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const written = new FormData(form);
    const at = (name: 'from' | 'until') =>
      instantOf({ value: String(written.get(name)), proposed: duty[name], timeZone });
    const [startsAt, endsAt] = [at('from'), at('until')];
    if (startsAt === null || endsAt === null) {
      setError(say('swapBadTime'));
      return;
    }
    setBusy(true);
    setError('');
    const message = String(written.get('message')).trim();
    const { ok, reason } = await api('POST', '/swaps?depth=0', {
      asker: me,
      asked: written.get('asked'),
      tier: duty.tier,
      startsAt,
      endsAt,
      ...(message === '' ? {} : { message }),
    });
    setBusy(false);
    if (!ok) {
      setError(say('swapNotSent', { reason }));
      return;
    }
    toast.success(say('swapSent'));
    form.reset();
    setChosen('');
    router.refresh();
  };

  return (
    <form className="pressjour-duty__form" onSubmit={send}>
      <label htmlFor={`${id}duty`}>{say('swapDuty')}</label>
      <select id={`${id}duty`} onChange={(event) => setChosen(event.target.value)} value={duty.key}>
        {duties.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      {(['from', 'until'] as const).map((name) => (
        <div className="pressjour-duty__field" key={`${name} ${duty.key}`}>
          <label htmlFor={`${id}${name}`}>{say(name === 'from' ? 'swapFrom' : 'swapUntil')}</label>
          <input
            aria-describedby={`${id}zone`}
            defaultValue={duty[name].local}
            id={`${id}${name}`}
            max={duty.until.local}
            min={duty.from.local}
            name={name}
            required
            type="datetime-local"
          />
        </div>
      ))}
      <small id={`${id}zone`}>{say('swapZone', { timeZone })}</small>
      <label htmlFor={`${id}asked`}>{say('swapWhom')}</label>
      <select id={`${id}asked`} name="asked">
        {officers.map((officer) => (
          <option key={officer.id} value={officer.id}>
            {officer.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}message`}>{say('swapMessage')}</label>
      <textarea id={`${id}message`} maxLength={500} name="message" rows={2} />
      {error !== '' && (
        <p className="pressjour-duty__error" role="alert">
          {error}
        </p>
      )}
      <button className="pressjour-duty__button pressjour-duty__button--strong" disabled={busy} type="submit">
        {say(busy ? 'swapSending' : 'swapSend')}
      </button>
    </form>
  );
}
