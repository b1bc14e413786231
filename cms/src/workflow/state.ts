/**
 * Where the latest words of a text stand. `asked`: somebody waits for approval. `approved`: may go out, by hand. `scheduled`:
 * approved, and goes out at its hour. `live`: the latest words are what readers have. `withdrawn`: taken back.
 */
export type Stage = 'draft' | 'asked' | 'approved' | 'scheduled' | 'live' | 'withdrawn';

/** What somebody may do with a text now, or why not, in the reader's language. */
export type Permission = { allowed: true } | { allowed: false; why: string };

export type WorkflowAction =
  | 'ask'
  | 'approve'
  | 'publish'
  | 'emergency'
  | 'approve-afterwards'
  | 'void'
  | 'withdraw';

/** Who did something and when; the name is kept, since people leave. Instants are ISO 8601. */
export interface Deed {
  by: { id: string | null; name: string };
  at: string;
}

/** `GET /api/{news-items,guidance}/:id/workflow`: all that the form shows of a text's way to its readers. */
export interface WorkflowState {
  stage: Stage;
  /** Whether the latest words differ from those that readers have. */
  changed: boolean;
  /** SHA-256 of the latest words: sent along with a step, it makes sure that nobody approves or publishes what they have not read. */
  hash: string;
  /** What readers have; null when it is not live. */
  live: Live | null;
  /** Who asked for approval of the latest words. */
  asked: (Deed & { note: string }) | null;
  /** The approval of the latest words that is valid now. */
  approval: ValidApproval | null;
  /** The public note that goes out with the words that are asked for or approved: whoever approves approves it too. */
  correction: string | null;
  /** The newest approval that a later edit, or somebody, made void, while no other took its place. */
  voided: (Deed & { why: string; approval: Deed & { dueAt: string | null } }) | null;
  /** Published in an emergency, and not approved since. */
  unapproved: (Deed & { reason: string }) | null;
  /** When what is live is to be taken down; an instant. */
  takeDownAt: string | null;
  /** The hour could not be kept, or the site is not as it should be: what is wrong and what to do. */
  trouble: string | null;
  fourEyes: boolean;
  actions: Record<WorkflowAction, Permission>;
}

export interface Live {
  path: string;
  /** The address on the public site. */
  url: string;
  /** When the publisher had every page, list and feed on disk; null until then. */
  since: string | null;
}

export interface ValidApproval extends Deed {
  /** The id of the approval, and SHA-256 of what was approved. */
  id: string;
  hash: string;
  /** When it goes out by itself: the later of the hour of publishing and the end of the embargo; null when by hand. */
  dueAt: string | null;
  /** The embargo that `dueAt` waits for. */
  embargoedUntil: string | null;
}
