'use client';

import { Button } from '@payloadcms/ui';
import { useId, useRef } from 'react';
import { useCopy } from '../useCopy.ts';
import { useSay } from '../useSay.ts';

/** The address of a link that was just made, to be copied while it is shown. */
export function NewLink({ to, url }: { to: string; url: string }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const copy = useCopy(field, { copied: say('shareCopied'), notCopied: say('shareNotCopied') });
  return (
    <div className="pressjour-share__new">
      <p role="status">{say('shareMade', { to })}</p>
      <label className="pressjour-share__label" htmlFor={id}>
        {say('shareAddress')}
      </label>
      <div className="pressjour-share__address">
        <input id={id} onFocus={(event) => event.target.select()} readOnly ref={field} value={url} />
        <Button buttonStyle="secondary" margin={false} onClick={copy}>
          {say('shareCopy')}
        </Button>
      </div>
    </div>
  );
}
