'use client';

import { Button, toast } from '@payloadcms/ui';
import { type ReactNode, useId } from 'react';
import './controls.css';

interface WaitingButtonProps {
  children: ReactNode;
  /** What must be done before; null when nothing must. */
  waitsFor: string | null;
  busy?: boolean;
  onClick: () => void;
}

/** A control of a form that says why it does nothing yet, by pointer, by keyboard and when it is pressed. */
export function WaitingButton({ children, waitsFor, busy = false, onClick }: WaitingButtonProps) {
  const explanation = useId();
  const waits = waitsFor !== null;
  return (
    <>
      <Button
        buttonStyle="secondary"
        className={`pressjour-control ${waits ? 'btn--disabled' : ''}`}
        disabled={busy}
        extraButtonProps={waits ? { 'aria-disabled': true, 'aria-describedby': explanation } : {}}
        margin={false}
        onClick={() => (waits ? toast.info(waitsFor) : onClick())}
        {...(waits ? { tooltip: waitsFor } : {})}
      >
        {children}
      </Button>
      <span hidden id={explanation}>
        {waitsFor}
      </span>
    </>
  );
}
