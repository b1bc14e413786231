import type { WorkflowAction, WorkflowState } from '../../workflow/state.ts';

/** What somebody can do with a text from the controls of its form; withdrawal has its own button. */
export type ChoiceKind = Exclude<WorkflowAction, 'withdraw'>;

/** `asked` and `change` only say it in other words. */
export interface Choice {
  kind: ChoiceKind;
  wording: 'plain' | 'asked' | 'change';
  /** The hour at which it goes out by itself; null when at once or by hand. */
  hour: string | null;
}

export interface Choices {
  /** The one that makes most sense now. */
  main: Choice | null;
  more: Choice[];
}

interface Standing {
  workflow: Pick<
    WorkflowState,
    'stage' | 'changed' | 'live' | 'approval' | 'unapproved' | 'fourEyes' | 'actions'
  >;
  /** Whether the form holds words that are not saved. */
  modified: boolean;
  /** The hour ahead that the form holds, an instant. */
  hour: string | null;
}

/** What makes sense for a text as it stands, the most sensible first. Whether the reader may do it is what the cms says. Pure. */
export function choicesOf({ workflow, modified, hour }: Standing): Choices {
  const { stage, changed, live, approval, unapproved, fourEyes, actions } = workflow;
  const asked = stage === 'asked' && !modified;
  const newWords = modified || changed || live === null;
  const waits = stage === 'scheduled' && !modified;
  const approved = (stage === 'approved' || waits) && !modified;
  const can = (kind: ChoiceKind) => actions[kind].allowed;

  const found: Choice[] = [];
  const offer = (kind: ChoiceKind, makesSense: boolean, wording: Choice['wording'] = 'plain') => {
    const waitsForHour = kind === 'publish' || kind === 'approve';
    if (makesSense && can(kind)) found.push({ kind, wording, hour: waitsForHour ? hour : null });
  };
  const publishing = asked ? 'asked' : live !== null ? 'change' : 'plain';
  offer('approve', newWords && asked);
  offer('publish', newWords && !waits, publishing);
  offer('approve', newWords && !asked && !approved && fourEyes);
  offer('ask', newWords && !asked && !approved);
  offer('approve-afterwards', unapproved !== null);

  const more: Choice[] = found.slice(1);
  if (newWords && can('emergency') && !can('publish')) more.push(plain('emergency'));
  if (approval !== null && !modified && can('void')) more.push(plain('void'));
  return { main: found[0] ?? null, more };
}

function plain(kind: ChoiceKind): Choice {
  return { kind, wording: 'plain', hour: null };
}

/** The hours of a form that hold a text back. */
interface Hours {
  publishAt?: unknown;
  embargoedUntil?: unknown;
  publishedAt?: unknown;
}

/**
 * When a text goes out by the hours that its form holds: the latest of them, if it lies ahead. Pure.
 * @param now milliseconds since 1970
 */
export function hourAhead({ publishAt, embargoedUntil, publishedAt }: Hours, now: number): string | null {
  const latest = Math.max(...[publishAt, embargoedUntil, publishedAt].map(millisecondsOf));
  return latest > now ? new Date(latest).toISOString() : null;
}

/** A form holds a date as text, and as a Date after it has been picked. */
function millisecondsOf(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  const read = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(read) ? Number.NEGATIVE_INFINITY : read;
}
