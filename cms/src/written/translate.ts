import {
  type GuidanceLanguage,
  guidanceLanguages,
  languages,
  otherLanguage,
  siteLanguageOf,
} from '@pressjour/contract';
import type { Endpoint, PayloadRequest, Where } from 'payload';
import { Forbidden, NotFound } from 'payload';
import { z } from 'zod';
import { acts, writers } from '../access/roles.ts';
import { label } from '../labels.ts';
import { PublicError } from '../public-error.ts';
import { say } from '../say.ts';
import { idOf, type WrittenCollection } from './kinds.ts';

/** The language that a version is asked for in: guidance may be in more than those of the site. */
const wantedShapes = {
  'news-items': z.object({ language: z.enum(languages) }),
  guidance: z.object({ language: z.enum(guidanceLanguages) }),
};

/**
 * `POST /:id/translate`: a draft of the text in the language that is asked for, `{ language }`, or in the other of the site's; or the
 * one there already. Answered with its `id`.
 */
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
      const wanted = wantedShapes[collection].safeParse(await req.json?.().catch(() => null));
      if (!source.story) {
        throw new PublicError(say(req, label('Spara texten först.', 'Save the text first.')), 409);
      }
      const language = wanted.success ? wanted.data.language : otherLanguage(siteLanguageOf(source.language));
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
          history: undefined,
          changeNote: undefined,
          ...('related' in source ? { related: await pairsOf(req, source.related, language) } : {}),
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

/** What the text points to, in the other language; without what has no version there. */
async function pairsOf(req: PayloadRequest, related: unknown, language: GuidanceLanguage): Promise<string[]> {
  const wanted = (Array.isArray(related) ? related : []).map(idOf);
  if (wanted.length === 0) return [];
  const find = async (where: Where) => {
    const found = await req.payload.find({
      collection: 'news-items',
      where,
      depth: 0,
      pagination: false,
      select: { story: true },
      req,
    });
    return found.docs;
  };
  const stories = new Map((await find({ id: { in: wanted } })).map(({ id, story }) => [id, story]));
  const pairs = await find({
    and: [{ story: { in: [...stories.values()].filter(Boolean) } }, { language: { equals: language } }],
  });
  return wanted.flatMap((id) => pairs.find(({ story }) => story && story === stories.get(id))?.id ?? []);
}

/** An hour that has not come binds both languages; one that has passed was the first text's own. */
function ifAhead(instant: string | null | undefined): string | undefined {
  return instant && Date.parse(instant) > Date.now() ? instant : undefined;
}
