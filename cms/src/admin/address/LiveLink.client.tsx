'use client';

import { Button, ExternalLinkIcon } from '@payloadcms/ui';
import { type Document, useWorkflow } from '../publish/useWorkflow.ts';
import { useSay } from '../useSay.ts';
import '../controls.css';
import './address.css';

/** The form may hold a draft with another slug: the address is that of what is live. */
export function LiveLinkClient(document: Document) {
  const say = useSay();
  const { workflow } = useWorkflow(document).known;
  if (workflow === null || workflow.live === null) return null;
  return (
    <Button
      aria-label={`${say('liveAt')} (${say('opensSite')})`}
      buttonStyle="subtle"
      className="pressjour-control pressjour-live-link"
      el="anchor"
      icon={<ExternalLinkIcon />}
      margin={false}
      newTab
      url={workflow.live.url}
    >
      {say('liveAt')}
    </Button>
  );
}
