import { join } from 'node:path';
import { monthOf, paths } from '@pressjour/contract';
import { request } from 'undici';
import type { CmsClient } from '../../harness/cms.ts';
import { filesHolding } from './looking.ts';
import type { BenchNewsroom } from './newsroom.ts';
import { richText, sentence } from './prose.ts';

/** Milliseconds from sending the request. */
export interface Published {
  /** To the cms's answer: it is committed then. */
  answered: number;
  /** To the last of page, lists and feed on disk. */
  onDisk: number;
}

const timeZone = 'Europe/Stockholm';

/** Something that an editor is about to publish, and the files that will have its title when it is out. */
export interface Ready {
  editor: CmsClient;
  id: string;
  title: string;
  files: string[];
}

/** A draft of this moment: it will stand on its page, the front page, in its month, its topic and the feeds. */
export async function newItem({
  newsroom,
  editor,
  seed,
}: {
  newsroom: BenchNewsroom;
  editor: CmsClient;
  seed: number;
}): Promise<Ready> {
  const topic = seed % newsroom.topics.length;
  const title = `New item ${seed} ${sentence('sv', seed, 4).replace('.', '')}`;
  const slug = `new-item-${seed}`;
  const { id } = await editor.create('news-items?draft=true', {
    language: 'sv',
    title,
    slug,
    lead: sentence('sv', seed, 25),
    body: richText('sv', seed),
    topics: [newsroom.topics[topic]],
    contacts: [newsroom.contacts[seed % newsroom.contacts.length]],
    _status: 'draft',
  });
  const month = monthOf(new Date().toISOString(), timeZone);
  const topicSlug = `topic-${topic}`;
  return {
    editor,
    id,
    title,
    files: [
      paths.newsItem('sv', slug),
      paths.month('sv', month),
      paths.topic('sv', topicSlug),
      paths.topicYear('sv', topicSlug, month.year),
      paths.front('sv'),
      paths.rss('sv'),
      paths.topicRss('sv', topicSlug),
    ],
  };
}

/** An item of the archive that gets another title: its page, its month and its topic's year. */
export async function oldItem({
  newsroom,
  editor,
  slug,
  seed,
}: {
  newsroom: BenchNewsroom;
  editor: CmsClient;
  slug: string;
  seed: number;
}): Promise<Ready> {
  const response = await editor.get(
    `/api/news-items?where[language][equals]=sv&where[slug][equals]=${slug}&depth=0&limit=1`,
  );
  const { docs } = (await response.json()) as {
    docs: { id: string; publishedAt: string; topics: string[] }[];
  };
  const [item] = docs;
  if (item === undefined) throw new Error(`There is no item ${slug}.`);
  const month = monthOf(item.publishedAt, timeZone);
  return {
    editor,
    id: item.id,
    title: `Changed title ${seed}`,
    files: [
      paths.newsItem('sv', slug),
      paths.month('sv', month),
      ...item.topics.map((id) => paths.topicYear('sv', `topic-${newsroom.topics.indexOf(id)}`, month.year)),
    ],
  };
}

/** Publishes as the admin does, and waits until every file has the title. */
export async function publish({
  newsroom,
  ready,
}: {
  newsroom: BenchNewsroom;
  ready: Ready;
}): Promise<Published> {
  const root = join(newsroom.running.environment.dataDir, 'site');
  const written = filesHolding({
    files: ready.files.map((path) => join(root, path, path.endsWith('/') ? 'index.html' : '')),
    text: ready.title,
  });
  const begun = performance.now();
  const answer = send(ready).then(() => performance.now() - begun);
  const last = await written();
  return { answered: await answer, onDisk: last - begun };
}

/** The request that the admin's button sends. An editor's own computer would unpack and read the answer, so it is not done on this one. */
async function send({ editor: { sender }, id, title }: Ready): Promise<void> {
  const answer = await request(`${sender.base}/api/news-items/${id}?depth=0&fallback-locale=null`, {
    method: 'PATCH',
    headers: {
      authorization: sender.authorization,
      'content-type': 'application/json',
      'accept-encoding': 'gzip, deflate, br',
    },
    body: JSON.stringify({ title, _status: 'published' }),
  });
  await answer.body.dump({ limit: Number.POSITIVE_INFINITY });
  if (answer.statusCode !== 200) throw new Error(`The cms answered ${answer.statusCode} to ${title}.`);
}
