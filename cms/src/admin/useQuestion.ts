'use client';

import { useModal } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A question that a dialog asks in the middle of something longer. */
export interface Question<Q, A> {
  /** What is asked; null while nothing is. */
  asked: Q | null;
  /** Opens the dialog. @returns the answer, null when it was closed without one */
  ask: (question: Q) => Promise<A | null>;
  answer: (answer: A) => void;
  /** Closes the dialog without an answer. */
  close: () => void;
}

/** @param slug of the dialog, which is drawn while `asked` is not null */
export function useQuestion<Q, A>(slug: string): Question<Q, A> {
  const { openModal, closeModal, isModalOpen } = useModal();
  const [asked, setAsked] = useState<Q | null>(null);
  const pending = useRef<((answer: A | null) => void) | null>(null);
  const open = isModalOpen(slug);
  const wasOpen = useRef(false);

  const settle = useCallback((answer: A | null) => {
    pending.current?.(answer);
    pending.current = null;
    setAsked(null);
  }, []);

  useEffect(() => {
    if (wasOpen.current && !open) settle(null);
    wasOpen.current = open;
  }, [open, settle]);

  return {
    asked,
    ask: (question) =>
      new Promise((resolve) => {
        pending.current = resolve;
        setAsked(question);
        openModal(slug);
      }),
    answer: (answer) => {
      settle(answer);
      closeModal(slug);
    },
    close: () => closeModal(slug),
  };
}
