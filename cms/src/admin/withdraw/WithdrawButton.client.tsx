'use client';

import { Button, TextareaInput, toast, useDocumentInfo, useForm, useModal } from '@payloadcms/ui';
import { useState } from 'react';
import { Dialog } from '../Dialog.client.tsx';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import '../controls.css';

const slug = 'pressjour-withdraw';

interface WithdrawButtonClientProps {
  collection: 'news-items' | 'guidance';
  id: string;
}

export function WithdrawButtonClient({ collection, id }: WithdrawButtonClientProps) {
  const say = useSay();
  const api = useApi();
  const { openModal, closeModal } = useModal();
  const { reset } = useForm();
  const { hasPublishedDoc, incrementVersionCount, setData, setHasPublishedDoc } = useDocumentInfo();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!hasPublishedDoc) return null;

  const withdraw = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') {
      document.getElementById('field-withdraw-reason')?.focus();
      return;
    }
    setBusy(true);
    const answer = await api('POST', `/${collection}/${id}/withdraw`, { reason: reason.trim() });
    setBusy(false);
    if (!answer.ok) {
      toast.error(say('notWithdrawn', { reason: answer.reason }));
      return;
    }
    closeModal(slug);
    toast.success(say('withdrawn'));
    const kept = await api('GET', `/${collection}/${id}?depth=0&draft=true`);
    if (kept.ok) {
      await reset(kept.body);
      setData(kept.body);
    }
    incrementVersionCount();
    setHasPublishedDoc(false);
  };

  return (
    <>
      <Button
        buttonStyle="secondary"
        className="pressjour-control"
        margin={false}
        onClick={() => openModal(slug)}
      >
        {say('withdraw')}
      </Button>
      <Dialog
        busy={busy}
        busyLabel={say('withdrawing')}
        confirmLabel={say('withdrawConfirm')}
        heading={say('withdrawTitle')}
        onConfirm={withdraw}
        slug={slug}
      >
        <p>{say('withdrawBody')}</p>
        <TextareaInput
          label={say('withdrawReason')}
          onChange={(event) => setReason(event.target.value)}
          path="withdraw-reason"
          required
          rows={3}
          showError={missing}
          value={reason}
        />
        <p aria-live="assertive" className="pressjour-dialog-error">
          {missing ? say('withdrawReasonMissing') : ''}
        </p>
      </Dialog>
    </>
  );
}
