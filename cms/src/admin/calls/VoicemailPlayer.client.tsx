'use client';

import { useConfig } from '@payloadcms/ui';
import { formatAdminURL } from 'payload/shared';
import { useState } from 'react';
import { useApi } from '../useApi.ts';
import { useSay } from '../useSay.ts';
import './calls.css';

interface VoicemailPlayerProps {
  /** The id of the call. */
  call: string;
  /** Which of its recordings; the first unless said. */
  recordingSid?: string;
  /** Its name for those who hear the page. */
  label: string;
}

/** Plays a voicemail in the browser's own player. Nothing is fetched, and nobody noted as having listened, before it is played. */
export function VoicemailPlayer({ call, recordingSid, label }: VoicemailPlayerProps) {
  const say = useSay();
  const api = useApi();
  const { config } = useConfig();
  const [error, setError] = useState('');
  const path: `/${string}` = `/calls/${call}/voicemail${recordingSid === undefined ? '' : `?recordingSid=${recordingSid}`}`;

  const explain = async () => {
    const { reason } = await api('GET', path);
    setError(say('voicemailFailed', { reason }));
  };

  return (
    <div className="pressjour-voicemail">
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what the caller says */}
      <audio
        aria-label={label}
        controls
        onError={explain}
        preload="none"
        src={formatAdminURL({ apiRoute: config.routes.api, path })}
      />
      {error !== '' && (
        <p className="pressjour-voicemail__error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
