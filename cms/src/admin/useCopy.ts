'use client';

import { toast } from '@payloadcms/ui';
import type { RefObject } from 'react';

/** Copies what stands in a field, and says so; where the browser does not let it, marks it for the reader to copy. */
export function useCopy(
  field: RefObject<HTMLInputElement | null>,
  { copied, notCopied }: { copied: string; notCopied: string },
): () => Promise<void> {
  return async () => {
    try {
      await navigator.clipboard.writeText(field.current?.value ?? '');
      toast.success(copied);
    } catch {
      field.current?.select();
      toast.info(notCopied);
    }
  };
}
