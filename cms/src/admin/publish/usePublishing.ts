'use client';

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui';
import { useState } from 'react';
import type { WorkflowState } from '../../workflow/state.ts';
import { useApi } from '../useApi.ts';
import { type Question, useQuestion } from '../useQuestion.ts';
import { useSay } from '../useSay.ts';
import { type Change, changeSlug } from './ChangeDialog.client.tsx';
import type { Choice } from './choices.ts';
import { findingsIn } from './findings-in.ts';
import { focusField } from './focus-field.ts';
import { type Found, type GuardAnswer, guardSlug } from './GuardDialog.client.tsx';
import { openFindings } from './in-words.ts';
import { useSaving } from './useSaving.ts';
import type { Document } from './useWorkflow.ts';
import { type WithWords, wordsSlug } from './WordsDialog.client.tsx';

/** What is being done; null while nothing is. */
export type Doing = 'doingSave' | 'doingCheck' | 'doingSend';

interface Publishing {
  doing: Doing | null;
  guard: Question<Found, GuardAnswer>;
  words: Question<WithWords, string>;
  change: Question<string, Change>;
  /** Takes a text the chosen way. @returns whether the cms has done it */
  take: (choice: Choice, label: string) => Promise<boolean>;
}

interface PublishingOptions {
  collection: Document['collection'];
  /** Null while the text has never been saved: it is only saved then. */
  document: Document | null;
  /** Whether readers can be told of a correction. */
  corrections: boolean;
  refresh: () => Promise<WorkflowState | null>;
}

/** The way of a text to its readers, step by step: save, look over, ask what has to be known, send. */
export function usePublishing({ collection, document, corrections, refresh }: PublishingOptions): Publishing {
  const say = useSay();
  const api = useApi();
  const { setProcessing } = useForm();
  const { setHasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo();
  const { save, seen, takeIn } = useSaving({ collection, document, refresh });
  const [doing, setDoing] = useState<Doing | null>(null);
  const guard = useQuestion<Found, GuardAnswer>(guardSlug);
  const words = useQuestion<WithWords, string>(wordsSlug);
  const change = useQuestion<string, Change>(changeSlug);

  const decide = async (found: Found): Promise<GuardAnswer | null> => {
    const { findings } = found;
    if (openFindings(findings).length > 0) return guard.ask(found);
    const unchecked = findings.filter(({ blocks, waived }) => !blocks && waived === null);
    const excerpt = unchecked.map(({ place }) => place.excerpt).join(', ');
    if (unchecked.length > 0) toast.info(say('factUnchecked', { excerpt }), { duration: 15_000 });
    return 'clear';
  };

  const lookOver = async (of: Document): Promise<GuardAnswer | 'failed' | null> => {
    setDoing('doingCheck');
    const { ok, body, reason } = await api('GET', `/${of.collection}/${of.id}/guard`);
    if (ok) return decide({ findings: findingsIn(body), correction: undefined });
    toast.error(say('notChecked', { reason }));
    return 'failed';
  };

  const askFor = async ({ kind, wording, asksOfChange }: Choice, label: string): Promise<Sent | null> => {
    const correction = asksOfChange && corrections ? await change.ask(label) : {};
    if (correction === null || kind === 'publish' || kind === 'approve') return correction;
    if (kind === 'approve-afterwards') return {};
    const given = await words.ask(kind === 'void' && wording === 'asked' ? 'void-asked' : kind);
    if (given === null) return null;
    if (kind === 'emergency') return { ...correction, emergency: { reason: given } };
    return kind === 'ask' ? { ...correction, note: given } : { why: given };
  };

  const send = async (of: Document, { kind }: Choice, body: Sent): Promise<Outcome> => {
    setDoing('doingSend');
    const request = () => api('POST', `/${of.collection}/${of.id}/${endpoints[kind]}`, body);
    let answer = await request();
    const findings = answer.ok ? [] : findingsIn(answer.body);
    if (findings.length > 0) {
      const decided = await decide({ findings, correction: body.correction });
      if (decided !== 'clear') return decided ?? 'left';
      answer = await request();
    }
    if (!answer.ok) toast.error(say(writes(kind) ? 'notDone' : 'notDoneKept', { reason: answer.reason }));
    if (answer.ok && writes(kind)) await takeIn();
    const state = await refresh();
    if (state !== null) setHasPublishedDoc(state.live !== null);
    if (state !== null && !state.changed) setUnpublishedVersionCount(0);
    return answer.ok ? 'done' : 'failed';
  };

  const steps = async (choice: Choice, label: string): Promise<Outcome> => {
    setDoing('doingSave');
    if (writes(choice.kind) && !(await save())) return 'failed';
    if (document === null) return 'done';
    // Nothing is typed meanwhile: what the form holds is what is looked over and sent.
    setProcessing(true);
    const hash = writes(choice.kind) ? await seen() : undefined;
    if (hash === null) return 'failed';
    if (hash !== undefined) {
      const decided = await lookOver(document);
      if (decided !== 'clear') return decided ?? 'left';
    }
    setDoing(null);
    const body = await askFor(choice, label);
    return body === null ? 'left' : send(document, choice, { ...body, hash });
  };

  const take = async (choice: Choice, label: string): Promise<boolean> => {
    const outcome = await steps(choice, label).finally(() => {
      setProcessing(false);
      setDoing(null);
    });
    if (outcome === 'left' && writes(choice.kind)) toast.info(say('savedOnly'));
    if (typeof outcome === 'object') focusField(outcome.change);
    return outcome === 'done';
  };

  return { doing, guard, words, change, take };
}

/** What goes to the cms with a choice. */
interface Sent {
  correction?: string | null;
  emergency?: { reason: string };
  note?: string;
  why?: string;
  hash?: string | undefined;
}

/** How a way ended: left by its writer, refused or broken off with a message, or at a field to be changed. */
type Outcome = 'done' | 'left' | 'failed' | { change: string };

/** Whether a choice is about the words of the form, which are saved and looked over first. */
function writes(kind: Choice['kind']): boolean {
  return kind !== 'void' && kind !== 'approve-afterwards';
}

const endpoints: Record<Choice['kind'], string> = {
  ask: 'ask-approval',
  approve: 'approve',
  publish: 'publish',
  emergency: 'publish',
  'approve-afterwards': 'approve-afterwards',
  void: 'void-approval',
};
