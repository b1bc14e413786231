'use client';

import { useState } from 'react';
import { Dialog } from '../Dialog.client.tsx';
import { focusReason, Reason } from '../Reason.client.tsx';
import type { Question } from '../useQuestion.ts';
import { useSay } from '../useSay.ts';

export const wordsSlug = 'pressjour-words';
const path = 'pressjour-words';

/** Choices that a few words belong to. */
export type WithWords = 'ask' | 'emergency' | 'void' | 'void-asked';

const texts = {
  ask: { title: 'askTitle', body: 'askBody', label: 'askNote', confirm: 'do_ask', required: false },
  emergency: {
    title: 'emergencyTitle',
    body: 'emergencyBody',
    label: 'emergencyReason',
    confirm: 'emergencyConfirm',
    required: true,
  },
  void: { title: 'voidTitle', body: 'voidBody', label: 'voidWhy', confirm: 'voidConfirm', required: false },
  'void-asked': {
    title: 'voidAskedTitle',
    body: 'voidAskedBody',
    label: 'voidWhy',
    confirm: 'voidAskedConfirm',
    required: false,
  },
} as const;

/** What follows from a choice, and the words that go with it. The answer is the words, empty where they may be. */
export function WordsDialog({ asked, answer }: Question<WithWords, string>) {
  return asked === null ? null : <Words answer={answer} key={asked} kind={asked} />;
}

function Words({ kind, answer }: { kind: WithWords; answer: (words: string) => void }) {
  const say = useSay();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const { title, body, label, confirm, required } = texts[kind];

  const send = () => {
    const given = words.trim();
    setMissing(required && given === '');
    if (required && given === '') focusReason(path);
    else answer(given);
  };

  return (
    <Dialog
      busy={false}
      busyLabel={say('doingSend')}
      confirmLabel={say(confirm)}
      heading={say(title)}
      onConfirm={send}
      slug={wordsSlug}
    >
      <p>{say(body)}</p>
      <Reason
        error={missing ? say('reasonMissing') : ''}
        label={say(label)}
        onChange={setWords}
        path={path}
        required={required}
        value={words}
      />
    </Dialog>
  );
}
