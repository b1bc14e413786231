'use client';

import { Button, toast, useDocumentInfo, useForm, useFormModified, useModal } from '@payloadcms/ui';
import { useState } from 'react';
import { Dialog } from '../Dialog.client.tsx';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import '../controls.css';

const slug = 'pressjour-end-event';

export function EndEventButtonClient({ id }: { id: string }) {
  const say = useSay();
  const api = useApi();
  const { openModal, closeModal } = useModal();
  const { reset } = useForm();
  const modified = useFormModified();
  const { hasSavePermission, setData } = useDocumentInfo();
  const [busy, setBusy] = useState(false);
  const [ended, setEnded] = useState(false);
  if (ended || hasSavePermission !== true) return null;

  const ask = () => (modified ? toast.info(say('saveBeforeEnding')) : openModal(slug));
  const end = async () => {
    setBusy(true);
    const { ok, body, reason } = await api('PATCH', `/events/${id}?depth=0`, {
      endsAt: new Date().toISOString(),
    });
    setBusy(false);
    if (!ok) {
      toast.error(say('notEndedEvent', { reason }));
      return;
    }
    closeModal(slug);
    toast.success(say('endedEvent'));
    if (typeof body.doc === 'object' && body.doc !== null) {
      const event = { ...body.doc };
      await reset(event);
      setData(event);
    }
    setEnded(true);
  };

  return (
    <>
      <Button buttonStyle="secondary" className="pressjour-control" margin={false} onClick={ask}>
        {say('endEvent')}
      </Button>
      <Dialog
        busy={busy}
        busyLabel={say('endingEvent')}
        confirmLabel={say('endEventConfirm')}
        heading={say('endEventTitle')}
        onConfirm={end}
        slug={slug}
      >
        <p>{say('endEventBody')}</p>
      </Dialog>
    </>
  );
}
