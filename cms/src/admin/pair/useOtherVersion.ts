'use client';

import { toast, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui';
import type { FurtherLanguage } from '@pressjour/contract';
import { useRouter } from 'next/navigation';
import { formatAdminURL } from 'payload/shared';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import type { PairedCollection } from './pair-status.ts';

/** What the controls for a document's versions in other languages have in common. */
export function useOtherVersion({ collection, id }: { collection: PairedCollection; id: string }) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const { config } = useConfig();
  const { hasSavePermission } = useDocumentInfo();
  const modified = useFormModified();
  const [making, setMaking] = useState(false);

  const editorOf = (document: string) =>
    formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${document}` });
  const open = (document: string) => router.push(editorOf(document));

  /** Makes the version and opens it; without a language, that in the site's other one. A refusal is said. */
  const make = async (wanted?: { language: FurtherLanguage }) => {
    setMaking(true);
    const { ok, body, reason } = await api('POST', `/${collection}/${id}/translate`, wanted);
    if (ok && typeof body.id === 'string') {
      toast.success(say('madeOther'));
      return open(body.id);
    }
    setMaking(false);
    toast.error(say('notMade', { reason }));
  };

  return { mayMake: hasSavePermission === true, unsaved: modified, making, make, editorOf, open };
}
