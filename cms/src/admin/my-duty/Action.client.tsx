'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { AdminTexts } from '../texts/index.ts';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

interface ActionProps {
  label: string;
  /** What the action is about, for those who hear the button's name alone. */
  of: string;
  method: 'POST' | 'PATCH';
  path: `/${string}`;
  body?: object;
  /** What is said when it worked. */
  done: keyof AdminTexts;
  /** What is said when it did not, and stays on the page; with `{{reason}}`. */
  failed: keyof AdminTexts;
  strong?: boolean;
}

/** One request to the cms at one press, and the page anew. */
export function Action({ label, of, method, path, body, done, failed, strong = false }: ActionProps) {
  const say = useSay();
  const api = useApi();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const act = async () => {
    setBusy(true);
    setError('');
    const { ok, reason } = await api(method, path, body);
    setBusy(false);
    if (!ok) {
      setError(say(failed, { reason }));
      return;
    }
    toast.success(say(done));
    router.refresh();
  };

  return (
    <>
      <button
        aria-label={`${label}: ${of}`}
        className={
          strong ? 'pressjour-duty__button pressjour-duty__button--strong' : 'pressjour-duty__button'
        }
        disabled={busy}
        onClick={act}
        type="button"
      >
        {label}
      </button>
      {error !== '' && (
        <p className="pressjour-duty__error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
