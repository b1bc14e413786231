'use client';

import type { FurtherLanguage } from '@pressjour/contract';
import { useState } from 'react';
import { useSay } from '../useSay.ts';
import { WaitingButton } from '../WaitingButton.client.tsx';
import { useOtherVersion } from './useOtherVersion.ts';
import './pair.css';

interface FurtherLanguagesProps {
  id: string;
  languages: { language: FurtherLanguage; name: string; id: string | null }[];
}

/** Beside the control for the pair of a guidance: makes or shows its version in one of the further languages. */
export function FurtherLanguages({ id, languages }: FurtherLanguagesProps) {
  const say = useSay();
  const { mayMake, unsaved, making, make, open } = useOtherVersion({ collection: 'guidance', id });
  const [chosen, setChosen] = useState<FurtherLanguage | ''>('');
  const offered = languages.filter((one) => mayMake || one.id !== null);
  if (offered.length === 0) return null;
  const known = offered.find(({ language }) => language === chosen)?.id ?? null;

  return (
    <>
      <select
        aria-label={say('moreLanguages')}
        className="pressjour-control pressjour-further"
        onChange={({ target }) =>
          setChosen(offered.find(({ language }) => language === target.value)?.language ?? '')
        }
        value={chosen}
      >
        <option value="">{say('moreLanguages')}</option>
        {offered.map((one) => (
          <option key={one.language} lang={one.language} value={one.language}>
            {one.id === null ? one.name : `${one.name} ✓`}
          </option>
        ))}
      </select>
      {chosen !== '' && (
        <WaitingButton
          busy={making}
          onClick={() => (known === null ? make({ language: chosen }) : open(known))}
          waitsFor={unsaved && known === null ? say('saveBeforeMaking') : null}
        >
          {say(known === null ? 'makeVersion' : 'showVersion')}
        </WaitingButton>
      )}
    </>
  );
}
