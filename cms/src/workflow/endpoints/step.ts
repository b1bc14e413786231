import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden, NotFound } from 'payload';
import { z } from 'zod';
import { acts, type Role } from '../../access/roles.ts';
import { despiteConflicts } from '../../database/conflict.ts';
import { PublicError } from '../../public-error.ts';
import type { WrittenCollection } from '../../written/kinds.ts';
import { type Situation, situationOf } from '../situation.ts';

/** A text or null: absent says nothing, empty counts as null. At most 2000 characters. */
export const optionalText = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((text) => (text === '' ? null : text));

interface Step<Shape extends z.ZodType> {
  collection: WrittenCollection;
  /** Below `/:id/`. */
  name: string;
  roles: readonly Role[];
  shape: Shape;
  /** Takes the step. Answers in words what came of it. */
  take: (taken: Taken<z.output<Shape>>) => Promise<string>;
}

export interface Taken<Sent> {
  req: PayloadRequest;
  collection: WrittenCollection;
  id: string;
  sent: Sent;
  situation: Situation;
}

/**
 * `POST /:id/<name>`: a step on the way to readers, by one of the roles; answered with the `id` and the `outcome`. 403 without the
 * role, 404 for no such text, 400 for a body of another shape, 409 for what stands in the way.
 */
export function step<Shape extends z.ZodType>({
  collection,
  name,
  roles,
  shape,
  take,
}: Step<Shape>): Endpoint {
  return {
    path: `/:id/${name}`,
    method: 'post',
    handler: async (req) => {
      if (!acts(req.user, ...roles)) throw new Forbidden(req.t);
      const id = String(req.routeParams?.id ?? '');
      const sent = shape.safeParse((await req.json?.().catch(() => null)) ?? {});
      if (!sent.success) {
        throw new PublicError(`Nothing was done: ${z.prettifyError(sent.error)}`, 400);
      }
      const outcome = await despiteConflicts(async () => {
        const situation = await situationOf(req, collection, id);
        if (!situation) throw new NotFound(req.t);
        return take({ req, collection, id, sent: sent.data, situation });
      });
      return Response.json({ id, outcome });
    },
  };
}
