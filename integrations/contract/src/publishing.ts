import { z } from 'zod';
import { publicCollections } from './public-content.ts';

/**
 * What the cms tells the publisher, on PUBLISHER_INTERNAL_URL with `Authorization: Bearer INTERNAL_TOKEN`.
 * `POST /changes`: answered when every affected file is on disk.
 */
export const changesShape = z.object({
  documents: z.array(z.object({ collection: z.enum(publicCollections), id: z.string().min(1) })),
  /** Whether the press service, an event or a shift changed, so that the state of the line must be read anew. */
  line: z.boolean().default(false),
});
export type Changes = z.input<typeof changesShape>;

export const publishResultShape = z.object({
  /** Paths of files written because their bytes changed, and of files removed. */
  written: z.array(z.string()),
  removed: z.array(z.string()),
  /** Files that were rendered and found to be the same as on disk. */
  unchanged: z.number(),
  milliseconds: z.number(),
});
export type PublishResult = z.infer<typeof publishResultShape>;

/**
 * `POST /full` and `POST /verify` answer with one JSON object a line: progress while they work, one result at the end,
 * or one error.
 */
export const publishProgressShape = z.union([
  z.object({ done: z.number(), total: z.number() }),
  z.object({ result: publishResultShape }),
  z.object({ error: z.string() }),
]);
export type PublishProgress = z.infer<typeof publishProgressShape>;
