import { z } from 'zod';
import { languages } from './language.ts';
import {
  publicGuidanceShape,
  publicMediaShape,
  publicNewsItemShape,
  publicPressContactShape,
  publicTopicShape,
} from './public-content.ts';

/**
 * What the cms shows of an unpublished text to the holder of a link, on CMS_INTERNAL_URL and without credentials, since the
 * token in the path is the credential: `GET /api/previews/:token`. 404 for a token that is unknown, expired or revoked, with the
 * same answer for each. `POST` of `{ typed }` gives the same with fields of a form that nobody has saved yet; only for a
 * token of kind `editor`. Files: `GET /api/previews/:token/files/:media/:size`, where size is `original` or a name in `sizes`.
 */
const about = {
  kind: z.enum(['editor', 'colleague', 'embargo']),
  /** Whom the link was made for; empty for the editor. */
  to: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
  embargoedUntil: z.iso.datetime({ offset: true }).nullable(),
  /** The path of the text in the other language, where that is live. */
  alternate: z.object({ language: z.enum(languages), path: z.string() }).nullable(),
  /** What the text refers to, in its language; whatever is private among the media too. */
  topics: z.array(publicTopicShape),
  contacts: z.array(publicPressContactShape),
  /** `url` and those in `sizes` are `/api/previews/:token/files/…`. */
  media: z.array(publicMediaShape),
};

export const previewShape = z.discriminatedUnion('collection', [
  z.object({ collection: z.literal('news-items'), document: publicNewsItemShape, ...about }),
  z.object({ collection: z.literal('guidance'), document: publicGuidanceShape, ...about }),
]);
export type Preview = z.infer<typeof previewShape>;
