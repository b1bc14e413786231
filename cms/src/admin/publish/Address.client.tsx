'use client';

import { Button, toast } from '@payloadcms/ui';
import { useSay } from '../useSay.ts';

/** The address of a text on the site: to open in a new window, and to copy. */
export function Address({ url }: { url: string }) {
  const say = useSay();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      toast.success(say('copiedAddress'));
    } catch {
      toast.error(say('notCopied'));
    }
  };
  return (
    <div className="pressjour-state__address">
      <a href={url} rel="noopener noreferrer" target="_blank">
        {url}
      </a>
      <Button buttonStyle="secondary" margin={false} onClick={copy} size="small">
        {say('copyAddress')}
      </Button>
    </div>
  );
}
