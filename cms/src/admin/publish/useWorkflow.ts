'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { WorkflowState } from '../../workflow/state.ts';
import type { PairedCollection } from '../pair/pair-status.ts';
import { useApi } from '../useApi.ts';

/** What the parts of one form know of their text's way to its readers. */
export interface Known {
  workflow: WorkflowState | null;
  /** Why the state could not be read last. */
  problem: string | null;
}

export interface Document {
  collection: PairedCollection;
  id: string;
}

interface Entry {
  known: Known;
  /** The words that the state was read for, or is being read for. */
  readFor: unknown;
  listeners: Set<() => void>;
}

const unknown: Known = { workflow: null, problem: null };
const nothingYet = Symbol('nothing yet');

/** One entry a text while some part of its form is shown: its parts stand in different places of Payload's page. */
const entries = new Map<string, Entry>();

/**
 * Where a text stands, read from the cms once for all parts of its form: at first, after each save, and when somebody comes back
 * to the page. `refresh` reads it anew and gives it, null where it could not be read.
 */
export function useWorkflow(document: Document | null): {
  known: Known;
  refresh: () => Promise<WorkflowState | null>;
} {
  const api = useApi();
  const ask = useRef(api);
  ask.current = api;
  const { data } = useDocumentInfo();
  const words: unknown = data?.updatedAt;
  const key = document === null ? null : `${document.collection}/${document.id}`;

  const refresh = useCallback(async (): Promise<WorkflowState | null> => {
    if (key === null) return null;
    const { ok, body, reason } = await ask.current('GET', `/${key}/workflow`);
    const read = ok ? (body as unknown as WorkflowState) : null;
    const entry = entries.get(key);
    if (entry === undefined) return read;
    entry.known = { workflow: read ?? entry.known.workflow, problem: ok ? null : reason };
    for (const listener of entry.listeners) listener();
    return read;
  }, [key]);

  const known = useSyncExternalStore(
    useCallback((listener) => (key === null ? () => {} : subscribe(key, listener)), [key]),
    () => (key === null ? unknown : (entries.get(key)?.known ?? unknown)),
    () => unknown,
  );

  useEffect(() => {
    const entry = key === null ? undefined : entries.get(key);
    if (entry === undefined || entry.readFor === words) return;
    entry.readFor = words;
    void refresh();
  }, [key, words, refresh]);

  return { known, refresh };
}

function subscribe(key: string, listener: () => void): () => void {
  const entry: Entry = entries.get(key) ?? { known: unknown, readFor: nothingYet, listeners: new Set() };
  entries.set(key, entry);
  entry.listeners.add(listener);
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size === 0) entries.delete(key);
  };
}
