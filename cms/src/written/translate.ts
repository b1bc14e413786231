import { otherLanguage } from '@pressjour/contract';
import type { Endpoint } from 'payload';
import { Forbidden, NotFound } from 'payload';
import { acts, writers } from '../access/roles.ts';
import { label } from '../labels.ts';
import { PublicError } from '../public-error.ts';
import { say } from '../say.ts';
import type { WrittenCollection } from './kinds.ts';

/** `POST /:id/translate`: a draft of the text in the other language, or the one there already; answered with its `id`. */
export function translateEndpoint(collection: WrittenCollection): Endpoint {
  return {
    path: '/:id/translate',
    method: 'post',
    handler: async (req) => {
      if (!acts(req.user, ...writers)) throw new Forbidden(req.t);
      const id = String(req.routeParams?.id ?? '');
      const [source] = (
        await req.payload.find({
          collection,
          where: { id: { equals: id } },
          draft: true,
          depth: 0,
          limit: 1,
          overrideAccess: false,
          req,
        })
      ).docs;
      if (!source) throw new NotFound(req.t);
      if (!source.story) {
        throw new PublicError(say(req, label('Spara texten först.', 'Save the text first.')), 409);
      }
      const language = otherLanguage(source.language);
      const [pair] = (
        await req.payload.find({
          collection,
          where: { and: [{ story: { equals: source.story } }, { language: { equals: language } }] },
          depth: 0,
          limit: 1,
          pagination: false,
          select: { language: true },
          req,
        })
      ).docs;
      if (pair) return Response.json({ id: pair.id, outcome: 'known' });
      const {
        id: _id,
        slug: _slug,
        guid: _guid,
        publishedAt,
        ...copied
      } = {
        guid: undefined,
        publishedAt: undefined,
        ...source,
      };
      const made = await req.payload.create({
        collection,
        data: {
          ...copied,
          language,
          slug: undefined,
          publishedAt: ifAhead(publishedAt),
          publishAt: ifAhead(source.publishAt),
          embargoedUntil: ifAhead(source.embargoedUntil),
          unpublishAt: ifAhead(source.unpublishAt),
          corrections: undefined,
          lastPath: undefined,
          createdAt: undefined,
          updatedAt: undefined,
          _status: 'draft',
        } as never,
        draft: true,
        depth: 0,
        overrideAccess: false,
        req,
      });
      return Response.json({ id: made.id, outcome: 'created' }, { status: 201 });
    },
  };
}

/** An hour that has not come binds both languages; one that has passed was the first text's own. */
function ifAhead(instant: string | null | undefined): string | undefined {
  return instant && Date.parse(instant) > Date.now() ? instant : undefined;
}
