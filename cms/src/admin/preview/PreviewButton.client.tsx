'use client';

import { Button, ExternalLinkIcon, useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui';
import { useSay } from '../useSay.ts';
import { WaitingButton } from '../WaitingButton.client.tsx';
import '../controls.css';
import '../address/address.css';

/** In place of Payload's icon: the way to the preview in a tab of its own, once there is something saved to show. */
export function PreviewButton() {
  const say = useSay();
  const { id, hasSavePermission } = useDocumentInfo();
  const { previewURL } = useLivePreviewContext();
  if (id === undefined && hasSavePermission === true) {
    return (
      <WaitingButton onClick={() => {}} waitsFor={say('previewSaveFirst')}>
        {say('previewOpen')}
      </WaitingButton>
    );
  }
  if (!previewURL) return null;
  return (
    <Button
      aria-label={`${say('previewOpen')} (${say('opensSite')})`}
      buttonStyle="secondary"
      className="pressjour-control pressjour-live-link"
      el="anchor"
      icon={<ExternalLinkIcon />}
      margin={false}
      newTab
      url={previewURL}
    >
      {say('previewOpen')}
    </Button>
  );
}
