'use client';

import { Button, toast, useDocumentInfo, useForm, useFormFields, useFormModified } from '@payloadcms/ui';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import '../controls.css';

export function ReturnedButtonClient({ id }: { id: string }) {
  const say = useSay();
  const api = useApi();
  const { reset } = useForm();
  const modified = useFormModified();
  const { hasSavePermission, setData } = useDocumentInfo();
  const returned = useFormFields(([fields]) => fields.callBack?.value === 'done');
  const [busy, setBusy] = useState(false);
  if (hasSavePermission !== true) return null;

  const change = async () => {
    if (modified) {
      toast.info(say('saveBeforeEnding'));
      return;
    }
    setBusy(true);
    const callBack = returned ? 'owed' : 'done';
    const { ok, body, reason } = await api('PATCH', `/calls/${id}?depth=0`, { callBack });
    setBusy(false);
    if (!ok) {
      toast.error(say(returned ? 'dutyCallNotUndone' : 'notTicked', { reason }));
      return;
    }
    toast.success(say(returned ? 'callOwedAgain' : 'dutyCallTicked'));
    if (typeof body.doc === 'object' && body.doc !== null) {
      const call = { ...body.doc };
      await reset(call);
      setData(call);
    }
  };

  return (
    <Button
      buttonStyle="secondary"
      className="pressjour-control"
      disabled={busy}
      margin={false}
      onClick={change}
    >
      {say(returned ? 'callNotReturned' : 'calledBack')}
    </Button>
  );
}
