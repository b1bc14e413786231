'use client';

import { toast, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import type { FurtherLanguage } from '@pressjour/contract';
import { useRouter } from 'next/navigation';
import { formatAdminURL } from 'payload/shared';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import { WaitingButton } from '../WaitingButton.client.tsx';
import './pair.css';

interface FurtherLanguagesProps {
  id: string;
  languages: { language: FurtherLanguage; name: string; id: string | null }[];
}

/** Beside the control for the pair of a guidance: makes or shows its version in one of the further languages. */
export function FurtherLanguages({ id, languages }: FurtherLanguagesProps) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const { config } = useConfig();
  const { hasSavePermission } = useDocumentInfo();
  const modified = useFormModified();
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const open = (document: string) =>
    router.push(
      formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/guidance/${document}` }),
    );
  const offered = languages.filter((one) => hasSavePermission === true || one.id !== null);
  if (offered.length === 0) return null;
  const known = offered.find(({ language }) => language === chosen)?.id ?? null;

  const go = async () => {
    if (known !== null) return open(known);
    setBusy(true);
    const { ok, body, reason } = await api('POST', `/guidance/${id}/translate`, { language: chosen });
    if (ok && typeof body.id === 'string') {
      toast.success(say('madeOther'));
      return open(body.id);
    }
    setBusy(false);
    toast.error(say('notMade', { reason }));
  };

  return (
    <>
      <select
        aria-label={say('moreLanguages')}
        className="pressjour-control pressjour-further"
        onChange={({ target }) => setChosen(target.value)}
        value={chosen}
      >
        <option value="">{say('moreLanguages')}</option>
        {offered.map((one) => (
          <option key={one.language} lang={one.language} value={one.language}>
            {one.id === null ? one.name : `${one.name} ✓`}
          </option>
        ))}
      </select>
      {chosen !== '' && (
        <WaitingButton
          busy={busy}
          onClick={go}
          waitsFor={modified && known === null ? say('saveBeforeMaking') : null}
        >
          {say(known === null ? 'makeVersion' : 'showVersion')}
        </WaitingButton>
      )}
    </>
  );
}
