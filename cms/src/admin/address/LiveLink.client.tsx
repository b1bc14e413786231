'use client';

import { Button, ExternalLinkIcon, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import { type Addressed, livePath } from './live-path.ts';
import '../controls.css';
import './address.css';

interface LiveLinkClientProps {
  collection: 'news-items' | 'guidance';
  id: string;
  siteUrl: string;
}

/** The form may hold a draft with another slug: the address is read from what is live. */
export function LiveLinkClient({ collection, id, siteUrl }: LiveLinkClientProps) {
  const say = useSay();
  const api = useApi();
  const { data, hasPublishedDoc } = useDocumentInfo();
  const [live, setLive] = useState<Addressed | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew after each save, not at each rendering
  useEffect(() => {
    let current = true;
    const read = async () => {
      const { ok, body } = await api('GET', `/${collection}/${id}?depth=0&draft=false`);
      if (current) setLive(ok ? addressed(body) : null);
    };
    if (hasPublishedDoc) void read();
    else setLive(null);
    return () => {
      current = false;
    };
  }, [collection, id, hasPublishedDoc, data?.updatedAt]);

  if (live === null) return null;
  return (
    <Button
      aria-label={`${say('liveAt')} (${say('opensSite')})`}
      buttonStyle="subtle"
      className="pressjour-control pressjour-live-link"
      el="anchor"
      icon={<ExternalLinkIcon />}
      margin={false}
      newTab
      url={`${siteUrl}${livePath(collection, live)}`}
    >
      {say('liveAt')}
    </Button>
  );
}

function addressed({ _status, language, slug, kind }: Record<string, unknown>): Addressed | null {
  if (_status !== 'published' || typeof slug !== 'string') return null;
  if (language !== 'sv' && language !== 'en') return null;
  return { language, slug, kind: typeof kind === 'string' ? kind : null };
}
