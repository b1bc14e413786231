import type { WorkflowAction, WorkflowState } from '../../workflow/state.ts';

/** What somebody can do with a text from the controls of its form; withdrawal has its own button. */
export type ChoiceKind = Exclude<WorkflowAction, 'withdraw'>;

export interface Choice {
  kind: ChoiceKind;
  /** `asked`: of what somebody asked for. `change`: of what readers have in other words. */
  wording: 'plain' | 'asked' | 'change';
  /** The hour at which it goes out by itself; null when at once or by hand. */
  hour: string | null;
  /** Whether it must be said if readers are told of the change: not yet, and they have other words. */
  asksOfChange: boolean;
}

export interface Choices {
  /** The one that makes most sense now. */
  main: Choice | null;
  more: Choice[];
}

interface Standing {
  workflow: Pick<WorkflowState, 'stage' | 'changed' | 'live' | 'unapproved' | 'fourEyes' | 'actions'>;
  /** Whether the form holds words that are not saved. */
  modified: boolean;
  /** The hour ahead that the form holds, an instant. */
  hour: string | null;
}

/** What makes sense for a text as it stands, the most sensible first. Pure. */
export function choicesOf({ workflow, modified, hour }: Standing): Choices {
  const { stage, changed, live, unapproved, fourEyes, actions } = workflow;
  if (modified) return choicesOfNewWords({ fourEyes, live: live !== null, hour });
  const asked = stage === 'asked';
  const decided = asked || stage === 'approved' || stage === 'scheduled';
  const newWords = changed || live === null;

  const found: Choice[] = [];
  const offer = (kind: ChoiceKind, makesSense: boolean, wording: Choice['wording'] = 'plain') => {
    if (!makesSense || !actions[kind].allowed) return;
    found.push(choice({ kind, wording, hour, asksOfChange: live !== null && !decided }));
  };
  offer('approve', asked);
  offer('publish', newWords && stage !== 'scheduled', asked ? 'asked' : live === null ? 'plain' : 'change');
  offer('approve', newWords && !decided && fourEyes);
  offer('ask', newWords && !decided);
  offer('approve-afterwards', unapproved !== null);
  const [main = null, ...more] = found;
  const last = found.length;
  offer('emergency', newWords && !actions.publish.allowed);
  offer('void', decided, asked ? 'asked' : 'plain');
  return { main, more: [...more, ...found.slice(last)] };
}

/**
 * What makes sense for words that nobody has saved: whoever saves them is their writer, who may send them out alone unless somebody
 * else must approve. Pure.
 */
export function choicesOfNewWords({
  fourEyes,
  live,
  hour,
}: {
  fourEyes: boolean;
  /** Whether readers have other words. */
  live: boolean;
  hour: string | null;
}): { main: Choice; more: Choice[] } {
  const of = (kind: ChoiceKind, wording: Choice['wording'] = 'plain') =>
    choice({ kind, wording, hour, asksOfChange: live });
  return fourEyes
    ? { main: of('ask'), more: [of('emergency')] }
    : { main: of('publish', live ? 'change' : 'plain'), more: [of('ask')] };
}

function choice({ kind, wording, hour, asksOfChange }: Choice): Choice {
  const goesOut = kind === 'publish' || kind === 'approve';
  return {
    kind,
    wording,
    hour: goesOut ? hour : null,
    asksOfChange: asksOfChange && (goesOut || kind === 'ask' || kind === 'emergency'),
  };
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
