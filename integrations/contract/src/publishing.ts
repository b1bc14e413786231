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
  /** Whether the site settings changed, which every page may carry. */
  settings: z.boolean().default(false),
  /**
   * Whether others are being saved at this moment, so that lists which they share may wait a moment. Changes of nothing, without it, say that
   * all have been.
   */
  more: z.boolean().default(false),
});
export type Changes = z.input<typeof changesShape>;

/**
 * `missing`: the file was not there. `other-bytes`: it was not as it was written (a hand, a bad disk).
 * `outdated`: it was as written, but the cms has said something else since. `unknown`: a file that nothing published explains.
 */
export const repairReasons = ['missing', 'other-bytes', 'outdated', 'unknown'] as const;

export const publishResultShape = z.object({
  /** Paths of files written because their bytes changed, and of files removed. */
  written: z.array(z.string()),
  removed: z.array(z.string()),
  /** Files that were rendered and found to be the same as on disk. */
  unchanged: z.number(),
  milliseconds: z.number(),
  /** What `/verify` found other than it should be, and mended. */
  repaired: z.array(z.object({ path: z.string(), why: z.enum(repairReasons) })).default([]),
});
export type PublishResult = z.infer<typeof publishResultShape>;

/**
 * `POST /full` and `POST /verify` answer with one JSON object a line: progress while they work, one result at the end,
 * or one error.
 */
export const publishProgressShape = z.union([
  /** `total` is 0 while everything is read from the cms, and `done` counts what was read. Then they are of files. */
  z.object({ done: z.number(), total: z.number(), secondsLeft: z.number().nullable().default(null) }),
  z.object({ result: publishResultShape }),
  z.object({ error: z.string() }),
]);
export type PublishProgress = z.infer<typeof publishProgressShape>;
