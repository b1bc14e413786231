'use client';

import { useState } from 'react';
import { Dialog } from '../Dialog.client.tsx';
import { RadioList } from '../RadioList.client.tsx';
import { focusReason, Reason } from '../Reason.client.tsx';
import type { Question } from '../useQuestion.ts';
import { useSay } from '../useSay.ts';

export const changeSlug = 'pressjour-change';
const path = 'pressjour-correction';

/** What a change of a live text is: the public note of a correction, null for a minor one. */
export interface Change {
  correction: string | null;
}

/** Whether readers are told of a change, and how. The question is the label of the button that asks for it. */
export function ChangeDialog({ asked, answer }: Question<string, Change>) {
  return asked === null ? null : <ChangeQuestion answer={answer} confirmLabel={asked} />;
}

function ChangeQuestion({
  confirmLabel,
  answer,
}: {
  confirmLabel: string;
  answer: (change: Change) => void;
}) {
  const say = useSay();
  const [kind, setKind] = useState<'minor' | 'correction' | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);

  const send = () => {
    setTried(true);
    if (kind === 'minor') answer({ correction: null });
    else if (kind === 'correction' && note.trim() !== '') answer({ correction: note.trim() });
    else if (kind === 'correction') focusReason(path);
  };

  return (
    <Dialog
      busy={false}
      busyLabel={say('doingSend')}
      confirmLabel={confirmLabel}
      heading={say('changeTitle')}
      onConfirm={send}
      slug={changeSlug}
    >
      <RadioList
        choices={[
          { value: 'minor', label: say('changeMinor') },
          { value: 'correction', label: say('changeCorrection') },
        ]}
        error={tried && kind === null ? say('changeChoose') : ''}
        legend={say('changeKind')}
        onChange={setKind}
        value={kind}
      />
      {kind === 'correction' && (
        <>
          <Reason
            error={tried && note.trim() === '' ? say('changeNoteMissing') : ''}
            label={say('changeNote')}
            onChange={setNote}
            path={path}
            required
            value={note}
          />
          <p>{say('changeNoteHelp')}</p>
        </>
      )}
    </Dialog>
  );
}
