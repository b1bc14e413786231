'use client';

import type { Writing } from '../time.ts';
import { useSay } from '../useSay.ts';
import { stageInWords } from './in-words.ts';
import { usePresent } from './usePresent.ts';
import { type Document, useWorkflow } from './useWorkflow.ts';

export function StatusClient({ writing, ...document }: Document & { writing: Writing }) {
  const say = useSay();
  const now = usePresent();
  const { workflow } = useWorkflow(document).known;
  if (workflow === null) return null;
  const { stage, live, approval } = workflow;
  const state = { stage, live: live !== null, dueAt: approval?.dueAt ?? null };
  return <p className="doc-controls__value">{stageInWords(state, { say, writing: { ...writing, now } })}</p>;
}
