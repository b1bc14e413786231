'use client';

import { useId, useState } from 'react';
import type { Finding } from '../../guard/finding.ts';
import { Dialog } from '../Dialog.client.tsx';
import type { Question } from '../useQuestion.ts';
import { useSay } from '../useSay.ts';
import { FindingItem } from './FindingItem.client.tsx';
import { openFindings } from './in-words.ts';
import type { Document } from './useWorkflow.ts';

export const guardSlug = 'pressjour-guard';

/** `clear`: everything is dealt with. Otherwise the field whose words are to be changed. */
export type GuardAnswer = 'clear' | { change: string };

export interface Found {
  findings: Finding[];
  /** The public note that is to go out with the text; undefined where nothing is said of one. */
  correction: string | null | undefined;
}

interface GuardDialogProps {
  document: Document | null;
  question: Question<Found, GuardAnswer>;
}

/** What the guard found, each with its place and a way to deal with it, before the text goes further. */
export function GuardDialog({ document, question: { asked, answer } }: GuardDialogProps) {
  if (asked === null || document === null) return null;
  return <Findings answer={answer} document={document} {...asked} />;
}

interface FindingsProps extends Found {
  document: Document;
  answer: (answer: GuardAnswer) => void;
}

function Findings({ document, findings: found, correction, answer }: FindingsProps) {
  const say = useSay();
  const [findings, setFindings] = useState(found);
  const left = openFindings(findings).length;
  const status = useId();

  const waived = (key: string, waiver: NonNullable<Finding['waived']>) =>
    setFindings((all) => all.map((one) => (one.key === key ? { ...one, waived: waiver } : one)));

  return (
    <Dialog
      blockedBy={left === 0 ? null : status}
      busy={false}
      busyLabel={say('doingSend')}
      confirmLabel={say('guardContinue')}
      heading={say('guardTitle')}
      onConfirm={() => answer('clear')}
      slug={guardSlug}
    >
      <p>{say('guardBody')}</p>
      <ul className="pressjour-findings">
        {findings.map((finding) => (
          <FindingItem
            correction={correction}
            document={document}
            finding={finding}
            key={`${finding.key} ${finding.place.field} ${finding.place.excerpt}`}
            onRemove={() => answer({ change: finding.place.field })}
            onWaived={(waiver) => waived(finding.key, waiver)}
          />
        ))}
      </ul>
      <p aria-live="polite" id={status}>
        {left === 0 ? say('guardClear') : say('guardLeft', { count: left })}
      </p>
    </Dialog>
  );
}
