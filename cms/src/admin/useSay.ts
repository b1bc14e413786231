'use client';

import { useTranslation } from '@payloadcms/ui';
import { type AdminTextKey, type AdminTranslations, type Say, saying } from './texts/index.ts';

/** The admin's own texts in a client component. */
export function useSay(): Say {
  const { t } = useTranslation<AdminTranslations, AdminTextKey>();
  return saying(t);
}
