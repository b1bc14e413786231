'use client';

import { Button } from '@payloadcms/ui';
import type { Language } from '@pressjour/contract';
import { useSay } from '../useSay.ts';
import { WaitingButton } from '../WaitingButton.client.tsx';
import type { PairedCollection } from './pair-status.ts';
import { useOtherVersion } from './useOtherVersion.ts';
import '../controls.css';

interface PairButtonClientProps {
  collection: PairedCollection;
  id: string;
  /** The language that the button makes or shows. */
  other: Language;
  /** The other language's document, where there is one. */
  pairId: string | null;
}

export function PairButtonClient({ collection, id, other, pairId }: PairButtonClientProps) {
  const say = useSay();
  const { mayMake, unsaved, making, make, editorOf } = useOtherVersion({ collection, id });

  if (pairId !== null) {
    return (
      <Button
        buttonStyle="secondary"
        className="pressjour-control"
        el="link"
        margin={false}
        to={editorOf(pairId)}
      >
        {say(`showOther_${other}`)}
      </Button>
    );
  }
  if (!mayMake) return null;
  return (
    <WaitingButton busy={making} onClick={() => make()} waitsFor={unsaved ? say('saveBeforeMaking') : null}>
      {say(`makeOther_${other}`)}
    </WaitingButton>
  );
}
