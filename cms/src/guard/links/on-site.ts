import {
  type GuidanceLanguage,
  guidanceLanguages,
  type Language,
  languages,
  paths,
} from '@pressjour/contract';
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
    paths.search(language),
    paths.assignments(language),
    paths.assignmentsCalendar(language),
    paths.briefings(language),
    paths.briefingsCalendar(language),
    paths.pressCard(language),
    paths.powerOfAttorneyForm(language),
    paths.accessibility(language),
    paths.privacy(language),
    paths.follow(language),
    ...paths.feeds(paths.front(language)),
    paths.notFound(language),
  ]),
  paths.status(),
  paths.robots(),
  paths.sitemap(),
  paths.sitemapPages(),
  paths.sitemapNews(),
  paths.opml(),
]);

/** What a path of the site would be made from: a document of these, or any year and month. */
interface Kind {
  collection:
    | 'news-items'
    | 'guidance'
    | 'topics'
    | 'events'
    | 'assignments'
    | 'briefings'
    | 'press-contacts';
  where: Where;
}

/** Whether a path of the site leads a reader somewhere: to a page, a document that readers see or a file of it, or on by a redirect. */
export async function leadsSomewhere(req: PayloadRequest, path: string): Promise<boolean> {
  if (fixed.has(path) || isOfTime(path) || isSitemapOfQuarter(path)) return true;
  const kind = kindOf(path);
  if (kind && (await has(req, kind))) return true;
  const left = kind?.collection === 'topics' ? topicOf(path) : path;
  const moved: Where = { and: [{ path: { equals: left } }, { kind: { equals: 'redirect' } }] };
  return has(req, { collection: 'addresses', where: moved });
}

function kindOf(path: string): Kind | null {
  for (const language of languages) {
    const document = documentAt(language, path);
    if (document) return document;
    const [topic] = below(paths.topics(language), path);
    if (topic) return { collection: 'topics', where: { slug: { equals: topic } } };
    const [item, ...beyond] = below(paths.archive(language), path);
    if (item) return beyond.length > 0 ? null : { collection: 'news-items', where: live(language, item) };
  }
  for (const language of guidanceLanguages) {
    const [guidance, ...rest] = below(paths.guidance(language, '').slice(0, -1), path);
    const isPage = rest.length === 0 || path === paths.guidancePdf(paths.guidance(language, guidance ?? ''));
    if (guidance) return isPage ? { collection: 'guidance', where: live(language, guidance) } : null;
  }
  return null;
}

/** What has pages in both languages at once: an event that has begun, with its feeds, and what a writer shows by a checkbox. */
function documentAt(language: Language, path: string): Kind | null {
  const slugIn = (
    page: (language: Language, slug: string) => string,
    files: (home: string) => string[] = () => [],
  ) => {
    const [slug = ''] = below(page(language, '').slice(0, -1), path);
    const home = page(language, slug);
    return slug !== '' && [home, ...files(home)].includes(path) ? slug : null;
  };
  const event = slugIn(paths.event, paths.feeds);
  if (event) return { collection: 'events', where: { and: [at(event), begun()] } };
  const assignment = slugIn(paths.assignment);
  if (assignment) return { collection: 'assignments', where: { and: [at(assignment), shown] } };
  const briefing = slugIn(paths.briefing, (home) => [`${home}briefing.ics`]);
  if (briefing) return { collection: 'briefings', where: { and: [at(briefing), shown] } };
  const [card = ''] = below(paths.contact(language), path);
  if (!/^[\da-f-]{24,36}\.vcf$/.test(card)) return null;
  return { collection: 'press-contacts', where: { and: [{ id: { equals: card.slice(0, -4) } }, shown] } };
}

const shown: Where = { public: { equals: true } };
const begun = (): Where => ({ startsAt: { less_than_equal: new Date().toISOString() } });

function at(slug: string): Where {
  return { slug: { equals: slug } };
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

function isSitemapOfQuarter(path: string): boolean {
  const quarter = /\/(\d{4}-q[1-4])\.xml$/.exec(path)?.[1];
  return quarter !== undefined && path === paths.sitemapQuarter(quarter);
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
