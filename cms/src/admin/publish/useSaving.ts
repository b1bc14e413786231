'use client';

import {
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { useRef } from 'react';
import type { WorkflowState } from '../../workflow/state.ts';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import { settle } from './settle.ts';
import type { Document } from './useWorkflow.ts';

interface Saving {
  /**
   * Saves what stands in the form, the last word included, as a draft and by Payload's own form, which shows what is wrong with a
   * field. @returns whether there is nothing left to save
   */
  save: () => Promise<boolean>;
  /**
   * Makes sure that the form's words are the latest that the cms has. @returns their hash, which a step is sent with; null, and says
   * so, when somebody else has saved others
   */
  seen: () => Promise<string | null>;
  /** Takes what the cms has now into the form, unless something was typed since. */
  takeIn: () => Promise<void>;
}

interface SavingOptions {
  collection: Document['collection'];
  /** Null while the text has never been saved; saving it then leads to its own page. */
  document: Document | null;
  refresh: () => Promise<WorkflowState | null>;
}

export function useSaving({ collection, document, refresh }: SavingOptions): Saving {
  const say = useSay();
  const api = useApi();
  const { t } = useTranslation();
  const { config } = useConfig();
  const { code: locale } = useLocale();
  const { data, setData, incrementVersionCount, setUnpublishedVersionCount } = useDocumentInfo();
  const form = useForm();
  const isModified = useFormModified();
  const now = useRef({ form, isModified, updatedAt: data?.updatedAt as unknown });
  now.current = { form, isModified, updatedAt: data?.updatedAt };
  const path: `/${string}` = document === null ? `/${collection}` : `/${collection}/${document.id}`;
  const asDraft = `?draft=true&depth=0&fallback-locale=null&locale=${locale}` as const;

  return {
    save: async () => {
      await settle(() => now.current.form.getFields());
      const { form: current, isModified: modified } = now.current;
      if (document !== null && !modified) {
        const valid = await current.validateForm();
        current.setSubmitted(!valid);
        if (!valid) toast.error(t('error:correctInvalidFields'));
        return valid;
      }
      const sent = await current.submit({
        action: formatAdminURL({ apiRoute: config.routes.api, path: `${path}${asDraft}` }),
        method: document === null ? 'POST' : 'PATCH',
        overrides: { _status: 'draft' },
        disableSuccessStatus: document !== null,
      });
      const saved = sent?.res.ok === true;
      if (saved) setUnpublishedVersionCount((count) => count + 1);
      return saved;
    },
    seen: async () => {
      const state = await refresh();
      const read = await api('GET', `${path}?draft=true&depth=0&select[updatedAt]=true`);
      if (state === null || !read.ok) toast.error(say('notDone', { reason: read.reason }));
      else if (read.body.updatedAt === now.current.updatedAt) return state.hash;
      else toast.error(say('changedMeanwhile'), { duration: Number.POSITIVE_INFINITY });
      return null;
    },
    takeIn: async () => {
      const latest = await api('GET', `${path}${asDraft}`);
      if (!latest.ok) return;
      if (!now.current.isModified) await now.current.form.reset(latest.body);
      setData(latest.body);
      incrementVersionCount();
    },
  };
}
