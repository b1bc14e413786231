import type { PayloadRequest } from 'payload';

/** What a save is for, where it says more than its words do. */
export type Intent =
  | {
      kind: 'publish';
      /** The reason for not waiting for approval; null in the ordinary way. */
      emergency: string | null;
      /** A public note on what was corrected; null for a change that is silent; undefined where nothing is said. */
      correction?: string | null | undefined;
      /** The hash of the words that were read; undefined when nobody says. */
      seen?: string | undefined;
    }
  | { kind: 'approve'; correction?: string | null | undefined; seen?: string | undefined }
  /** What was approved goes out at its hour. */
  | { kind: 'release'; approval: string; hour: Date; correction: string | null }
  /** Later words stay the latest draft after a release. */
  | { kind: 'keep'; writers: readonly string[] }
  | { kind: 'withdraw'; reason: string; removal: boolean; clock?: boolean };

const intentKey = 'intent';

/** Has the saves within `work` be for this. */
export async function withIntent<T>(req: PayloadRequest, intent: Intent, work: () => Promise<T>): Promise<T> {
  req.context[intentKey] = intent;
  try {
    return await work();
  } finally {
    delete req.context[intentKey];
  }
}

export function intentOf(req: PayloadRequest): Intent | null {
  return (req.context[intentKey] as Intent | undefined) ?? null;
}
