'use client';

import { Button, Modal, useModal, useTranslation } from '@payloadcms/ui';
import { type ReactNode, useId } from 'react';
import './dialog.css';

interface DialogProps {
  slug: string;
  heading: string;
  children: ReactNode;
  confirmLabel: string;
  /** Of the button that closes it; Payload's word for cancelling unless said. */
  cancelLabel?: string;
  /** While the action runs: the label of the button, which is then disabled. */
  busyLabel: string;
  busy: boolean;
  /** The id of what says why the button cannot be pressed yet; it stays within reach of the keyboard. */
  blockedBy?: string | null;
  onConfirm: () => void;
}

/**
 * A question before an action, in the look of Payload's own, which closes itself even when the action failed.
 * Payload's modal keeps the focus inside, closes on Escape and gives the focus back.
 */
export function Dialog({
  slug,
  heading,
  children,
  confirmLabel,
  cancelLabel,
  busyLabel,
  busy,
  blockedBy = null,
  onConfirm,
}: DialogProps) {
  const { closeModal, isModalOpen } = useModal();
  const { t } = useTranslation();
  const title = useId();
  if (!isModalOpen(slug)) return null;

  return (
    <Modal
      aria-labelledby={title}
      className="confirmation-modal pressjour-dialog"
      closeOnBlur={false}
      slug={slug}
      style={{ zIndex: 100 }}
    >
      <div className="confirmation-modal__wrapper">
        <div className="confirmation-modal__content">
          <h1 id={title}>{heading}</h1>
          {children}
        </div>
        <div className="confirmation-modal__controls">
          <Button buttonStyle="secondary" disabled={busy} onClick={() => closeModal(slug)} size="large">
            {cancelLabel ?? t('general:cancel')}
          </Button>
          <Button
            className={blockedBy === null ? '' : 'btn--disabled'}
            disabled={busy}
            extraButtonProps={
              blockedBy === null ? {} : { 'aria-disabled': true, 'aria-describedby': blockedBy }
            }
            onClick={() => blockedBy === null && onConfirm()}
            size="large"
          >
            {busy ? busyLabel : confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
