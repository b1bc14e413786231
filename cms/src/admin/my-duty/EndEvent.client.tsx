'use client';

import { toast, useModal } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Dialog } from '../Dialog.client.tsx';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

/** Ends an event now, after a question. */
export function EndEvent({ id, title }: { id: string; title: string }) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const { openModal, closeModal } = useModal();
  const [busy, setBusy] = useState(false);
  const slug = `pressjour-end-event-${id}`;

  const endNow = async () => {
    setBusy(true);
    const { ok, reason } = await api('PATCH', `/events/${id}?depth=0`, { endsAt: new Date().toISOString() });
    setBusy(false);
    if (!ok) {
      toast.error(say('notEndedEvent', { reason }));
      return;
    }
    closeModal(slug);
    toast.success(say('endedEvent'));
    router.refresh();
  };

  return (
    <>
      <button
        aria-label={say('dutyEventOf', { what: say('endEvent'), title })}
        className="pressjour-duty__button"
        onClick={() => openModal(slug)}
        type="button"
      >
        {say('endEvent')}
      </button>
      <Dialog
        busy={busy}
        busyLabel={say('endingEvent')}
        confirmLabel={say('endEventConfirm')}
        heading={say('endEventTitle')}
        onConfirm={endNow}
        slug={slug}
      >
        <p>{say('endEventBody')}</p>
      </Dialog>
    </>
  );
}
