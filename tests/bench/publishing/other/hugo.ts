import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languages } from '@pressjour/contract';
import { pressService } from '../../../harness/cms.ts';
import type { BenchNewsroom } from '../newsroom.ts';
import { layouts } from './hugo-layouts.ts';
import { everyPage, type PlacedPage } from './pages.ts';
import { timed } from './run.ts';

const patience = 15 * 60_000;

/** Why Hugo could not be measured, in a sentence for the reader of the bench. */
export class NoHugo extends Error {
  constructor() {
    super('Hugo is not installed: `apt-get install hugo` on Debian; its ratio is left out.');
  }
}

const config = {
  baseURL: 'http://press.isvagsverket.example/',
  defaultContentLanguage: 'sv',
  taxonomies: { month: 'months', year: 'years', topic: 'topics', topicyear: 'topicyears' },
  outputs: { home: ['HTML', 'RSS'], section: ['HTML'], taxonomy: ['HTML'], term: ['HTML', 'RSS'] },
  languages: Object.fromEntries(
    languages.map((language) => [
      language,
      {
        contentDir: `content/${language}`,
        languageName: language,
        title: pressService.organisation,
        params: {
          organisation: pressService.organisation,
          number: pressService.number,
          email: pressService.email,
          hours: pressService.weeklyHours,
          nav: ['news', 'topics', 'months', 'years'].map((name) => ({ name, path: `/${name}/` })),
        },
      },
    ]),
  ),
};

/**
 * Builds the same content with Hugo: the same items, front pages, lists by month, year, topic and topic-year, and feeds.
 * @param folder an empty one, to work in
 * @throws {NoHugo}
 */
export async function buildWithHugo(
  newsroom: BenchNewsroom,
  folder: string,
): Promise<{ seconds: number; items: number }> {
  await timed({ command: 'hugo', args: ['version'], cwd: folder, patience }).catch(() => {
    throw new NoHugo();
  });
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('config.json', JSON.stringify(config));
  for (const [name, template] of Object.entries(layouts)) write(`layouts/${name}`, template);
  let items = 0;
  for (const placed of everyPage(newsroom)) {
    const document = documentOf(placed);
    if (document === null) continue;
    write(document.file, document.text);
    items += 1;
  }
  const seconds = await timed({ command: 'hugo', args: ['--quiet'], cwd: folder, patience });
  return { seconds, items };
}

function documentOf({ path, page }: PlacedPage): { file: string; text: string } | null {
  if (page.page !== 'news-item') return null;
  const { title, lead, bodyHtml, kind, publishedAt, guid, topics, contacts } = page.item;
  const year = publishedAt.slice(0, 4);
  const slug = path.split('/').at(-2);
  const matter = {
    title,
    description: lead,
    date: publishedAt,
    about: kind,
    guid,
    contacts,
    translationKey: slug?.replace(/-(sv|en)-/, '-'),
    months: [publishedAt.slice(0, 7)],
    years: [year],
    topics: topics.map((topic) => topic.slug),
    topicyears: topics.map((topic) => `${topic.slug}-${year}`),
  };
  return {
    file: `content/${page.language}/news/${slug}.html`,
    text: `${JSON.stringify(matter)}\n\n${bodyHtml}\n`,
  };
}
