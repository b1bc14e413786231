'use client';

import { toast } from '@payloadcms/ui';
import type { PreviewLink } from '@pressjour/contract/payload-types';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorkflowState } from '../../workflow/state.ts';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';

export type LinkKind = PreviewLink['kind'];

export interface Links {
  /** The newest first; null until they are read. */
  links: PreviewLink[] | null;
  /** Why they could not be read. */
  problem: string | null;
  /** The end of the embargo that an approved text waits for; null without one. */
  embargoedUntil: string | null;
  /** @returns the address; null, and says so, when none was made */
  make: (link: { to: string; kind: LinkKind; expiresAt: string }) => Promise<string | null>;
  revoke: (link: PreviewLink) => Promise<void>;
}

/** The links to a text, read when they are first shown and after each change of them. */
export function useLinks({ collection, id }: { collection: 'news-items' | 'guidance'; id: string }): Links {
  const say = useSay();
  const api = useApi();
  const latest = useRef({ api, say });
  latest.current = { api, say };
  const [links, setLinks] = useState<PreviewLink[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [embargoedUntil, setEmbargoedUntil] = useState<string | null>(null);

  const read = useCallback(async () => {
    const { api: ask, say: told } = latest.current;
    const query = new URLSearchParams({
      'where[and][0][document][equals]': id,
      'where[and][1][collection][equals]': collection,
      sort: '-madeAt',
      depth: '0',
      limit: '50',
    });
    const { ok, body, reason } = await ask('GET', `/preview-links?${query}`);
    setProblem(ok ? null : told('shareUnread', { reason }));
    if (ok) setLinks(body.docs as PreviewLink[]);
  }, [collection, id]);

  useEffect(() => {
    void read();
    const readEmbargo = async () => {
      const { ok, body } = await latest.current.api('GET', `/${collection}/${id}/workflow`);
      if (ok) setEmbargoedUntil((body as unknown as WorkflowState).approval?.embargoedUntil ?? null);
    };
    void readEmbargo();
  }, [collection, id, read]);

  return {
    links,
    problem,
    embargoedUntil,
    async make(link) {
      const { ok, body, reason } = await api('POST', `/${collection}/${id}/preview-links`, link);
      if (ok) await read();
      else toast.error(say('shareNotMade', { reason }));
      return ok ? String(body.url) : null;
    },
    async revoke({ id: link, to }) {
      const { ok, reason } = await api('POST', `/preview-links/${link}/revoke`);
      if (ok) toast.success(say('shareIsRevoked', { to }));
      else toast.error(say('shareNotRevoked', { reason }));
      await read();
    },
  };
}
