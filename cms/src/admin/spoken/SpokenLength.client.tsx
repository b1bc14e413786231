'use client';

import { useField } from '@payloadcms/ui';
import type { Language } from '@pressjour/contract';
import { useSay } from '../useSay.ts';
import { charactersEachSecond, patienceSeconds, spokenSeconds } from './seconds.ts';
import '../warning.css';
import './spoken.css';

interface SpokenLengthProps {
  path: string;
  /** What is said while the field is empty. */
  ready: string;
  language: Language;
}

export function SpokenLengthClient({ path, ready, language }: SpokenLengthProps) {
  const say = useSay();
  const { value } = useField<string | null>({ path });
  const own = spokenSeconds(value ?? '');
  const seconds = own === 0 ? spokenSeconds(ready) : own;
  return (
    <div className="pressjour-spoken">
      {own === 0 && (
        <>
          <p>{say('spokenReady')}</p>
          <blockquote lang={language}>{ready}</blockquote>
        </>
      )}
      <p>
        {say('spokenLength', { seconds })} {say('spokenHow', { rate: charactersEachSecond })}
      </p>
      <div role="status">
        {own > patienceSeconds && (
          <div className="pressjour-warning">
            <p>{say('spokenTooLong', { limit: patienceSeconds })}</p>
          </div>
        )}
      </div>
    </div>
  );
}
