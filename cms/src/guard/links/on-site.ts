import { type GuidanceLanguage, guidanceLanguages, languages, paths } from '@pressjour/contract';
import type { PayloadRequest, Where } from 'payload';

const fixed = new Set([
  ...languages.flatMap((language) => [
    paths.front(language),
    paths.archive(language),
    paths.contact(language),
    paths.powerOfAttorney(language),
    paths.socialMedia(language),
    paths.topics(language),
    paths.corrections(language),
    paths.guidanceList(language),
    paths.accessibility(language),
    paths.privacy(language),
    paths.follow(language),
    ...paths.feeds(paths.front(language)),
    paths.notFound(language),
  ]),
  paths.status(),
  paths.robots(),
  paths.sitemap(),
  paths.opml(),
]);

/** What a path of the site would be made from: a document of these, or any year and month. */
interface Kind {
  collection: 'news-items' | 'guidance' | 'topics';
  where: Where;
}

/** Whether a path of the site leads a reader somewhere: to a page, a living text, a topic, or on by a redirect. */
export async function leadsSomewhere(req: PayloadRequest, path: string): Promise<boolean> {
  if (fixed.has(path) || isOfTime(path)) return true;
  const kind = kindOf(path);
  if (kind && (await has(req, kind))) return true;
  const left = kind?.collection === 'topics' ? topicOf(path) : path;
  const moved: Where = { and: [{ path: { equals: left } }, { kind: { equals: 'redirect' } }] };
  return has(req, { collection: 'addresses', where: moved });
}

function kindOf(path: string): Kind | null {
  for (const language of languages) {
    const [topic] = below(paths.topics(language), path);
    if (topic) return { collection: 'topics', where: { slug: { equals: topic } } };
    const [item, ...beyond] = below(paths.archive(language), path);
    if (item) return beyond.length > 0 ? null : { collection: 'news-items', where: live(language, item) };
  }
  for (const language of guidanceLanguages) {
    const [guidance, ...rest] = below(paths.guidance(language, '').slice(0, -1), path);
    if (guidance) return rest.length > 0 ? null : { collection: 'guidance', where: live(language, guidance) };
  }
  return null;
}

function live(language: GuidanceLanguage, slug: string): Where {
  return {
    and: [
      { language: { equals: language } },
      { slug: { equals: slug } },
      { _status: { equals: 'published' } },
    ],
  };
}

/** A topic's own page, for whatever stands below it. */
function topicOf(path: string): string {
  return /^(?:\/en\/topics|\/amnen)\/[^/]+\//.exec(path)?.[0] ?? path;
}

/** A year or a month of the archive or of the corrections. */
function isOfTime(path: string): boolean {
  return languages.some((language) =>
    [paths.archive(language), paths.corrections(language)].some((parent) => {
      const [year, month, ...rest] = below(parent, path);
      return /^\d{4}$/.test(year ?? '') && /^(0[1-9]|1[0-2])?$/.test(month ?? '') && rest.length === 0;
    }),
  );
}

function below(parent: string, path: string): string[] {
  return path.startsWith(parent) ? path.slice(parent.length).split('/').filter(Boolean) : [];
}

async function has(
  req: PayloadRequest,
  { collection, where }: { collection: Kind['collection'] | 'addresses'; where: Where },
): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({ collection, where, req });
  return totalDocs > 0;
}
