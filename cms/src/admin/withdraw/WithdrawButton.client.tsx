'use client';

import { Button, toast, useDocumentInfo, useForm, useFormModified, useModal } from '@payloadcms/ui';
import { useState } from 'react';
import { Dialog } from '../Dialog.client.tsx';
import { type Document, useWorkflow } from '../publish/useWorkflow.ts';
import { RadioList } from '../RadioList.client.tsx';
import { focusReason, Reason } from '../Reason.client.tsx';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import '../controls.css';

const slug = 'pressjour-withdraw';
const reasonPath = 'withdraw-reason';

export function WithdrawButtonClient(document: Document) {
  const { collection, id } = document;
  const say = useSay();
  const api = useApi();
  const { openModal, closeModal } = useModal();
  const { reset } = useForm();
  const modified = useFormModified();
  const { incrementVersionCount, setData, setHasPublishedDoc } = useDocumentInfo();
  const { known, refresh } = useWorkflow(document);
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<'reason' | 'gone'>('reason');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  if (known.workflow?.actions.withdraw.allowed !== true) return null;

  const withdraw = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') {
      focusReason(reasonPath);
      return;
    }
    setBusy(true);
    const removal = left === 'gone';
    const answer = await api('POST', `/${collection}/${id}/withdraw`, { reason: reason.trim(), removal });
    setBusy(false);
    if (!answer.ok) {
      toast.error(say('notWithdrawn', { reason: answer.reason }));
      return;
    }
    closeModal(slug);
    toast.success(say(removal ? 'removedText' : 'withdrawn'));
    const kept = modified ? null : await api('GET', `/${collection}/${id}?depth=0&draft=true`);
    if (kept?.ok) {
      await reset(kept.body);
      setData(kept.body);
    }
    incrementVersionCount();
    setHasPublishedDoc(false);
    await refresh();
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
        confirmLabel={say(left === 'gone' ? 'withdrawRemoveConfirm' : 'withdrawConfirm')}
        heading={say('withdrawTitle')}
        onConfirm={withdraw}
        slug={slug}
      >
        <p>{say('withdrawBody')}</p>
        <Reason
          error={missing ? say('withdrawReasonMissing') : ''}
          label={say('withdrawReason')}
          onChange={setReason}
          path={reasonPath}
          required
          value={reason}
        />
        <RadioList
          choices={[
            { value: 'reason', label: say('withdrawKeep') },
            { value: 'gone', label: say('withdrawRemove') },
          ]}
          legend={say('withdrawKind')}
          onChange={setLeft}
          value={left}
        />
      </Dialog>
    </>
  );
}
