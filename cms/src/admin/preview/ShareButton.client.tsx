'use client';

import { useModal } from '@payloadcms/ui';
import type { Writing } from '../time.ts';
import { useSay } from '../useSay.ts';
import { WaitingButton } from '../WaitingButton.client.tsx';
import { ShareDialog, shareSlug } from './ShareDialog.client.tsx';

export interface ShareButtonClientProps {
  collection: 'news-items' | 'guidance';
  /** Null while the text has never been saved. */
  id: string | null;
  /** Whether the reader may hand out what was approved under embargo. */
  mayEmbargo: boolean;
  writing: Writing;
}

export function ShareButtonClient({ id, ...props }: ShareButtonClientProps) {
  const say = useSay();
  const { openModal, isModalOpen } = useModal();
  return (
    <>
      <WaitingButton
        onClick={() => openModal(shareSlug)}
        waitsFor={id === null ? say('previewSaveFirst') : null}
      >
        {say('share')}
      </WaitingButton>
      {id !== null && isModalOpen(shareSlug) && <ShareDialog id={id} {...props} />}
    </>
  );
}
