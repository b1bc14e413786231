'use client';

import { Button, toast, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import type { Language } from '@pressjour/contract';
import { useRouter } from 'next/navigation';
import { formatAdminURL } from 'payload/shared';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import { WaitingButton } from '../WaitingButton.client.tsx';
import type { PairedCollection } from './pair-status.ts';
import '../controls.css';

interface PairButtonClientProps {
  collection: PairedCollection;
  id: string;
  /** The language that the button makes or shows. */
  other: Language;
  /** The other language's document, where there is one. */
  pairId: string | null;
}

export function PairButtonClient({ collection, id, other, pairId }: PairButtonClientProps) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const { config } = useConfig();
  const { hasSavePermission } = useDocumentInfo();
  const modified = useFormModified();
  const [making, setMaking] = useState(false);
  const editor = (document: string) =>
    formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${document}` });

  if (pairId !== null) {
    return (
      <Button
        buttonStyle="secondary"
        className="pressjour-control"
        el="link"
        margin={false}
        to={editor(pairId)}
      >
        {say(`showOther_${other}`)}
      </Button>
    );
  }
  if (hasSavePermission !== true) return null;

  const make = async () => {
    setMaking(true);
    const { ok, body, reason } = await api('POST', `/${collection}/${id}/translate`);
    if (ok && typeof body.id === 'string') {
      toast.success(say('madeOther'));
      router.push(editor(body.id));
      return;
    }
    setMaking(false);
    toast.error(say('notMade', { reason }));
  };

  return (
    <WaitingButton busy={making} onClick={make} waitsFor={modified ? say('saveBeforeMaking') : null}>
      {say(`makeOther_${other}`)}
    </WaitingButton>
  );
}
