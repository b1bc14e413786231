import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Newsroom } from '../publisher/newsroom.ts';
import { fileIn, leakOf, twelveAtOnce, whole } from './asking.ts';
import type { KeptFile } from './editions.ts';
import { type Mark, type Marks, mayRead } from './marks.ts';
import type { LeakNewsroom } from './newsroom.ts';
import { hiddenFiles } from './texts.ts';
import { neverWord } from './twins.ts';

/** What stands in the published files: which words in which file, and which files of texts. */
export interface SiteLook {
  words: { mark: Mark; in: string }[];
  files: { file: KeptFile; in: string }[];
}

/** Looks through every byte that the publisher has on disk for readers, names included. */
export async function lookAtSite(
  { dataDir }: Newsroom,
  { marks, files }: { marks: Marks; files: readonly KeptFile[] },
): Promise<SiteLook> {
  const look: SiteLook = { words: [], files: [] };
  for (const root of [join(dataDir, 'site'), join(dataDir, 'publisher', 'gone')]) {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(dataDir, path);
      const bytes = entry.isFile() ? await readFile(path) : Buffer.alloc(0);
      for (const mark of marks.in(`${name}\n${bytes.toString('latin1')}`))
        look.words.push({ mark, in: name });
      const file = fileIn(bytes, files);
      if (file) look.files.push({ file, in: name });
    }
  }
  return look;
}

type Reading = Pick<LeakNewsroom, 'site' | 'marks' | 'texts'>;

async function read({ site }: Reading, path: string, init: RequestInit = {}) {
  const response = await site.get(path, init);
  return {
    status: response.status,
    headers: new Headers(response.headers),
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

/** An answer without what differs from one moment to the next. */
function steady(answer: Awaited<ReturnType<typeof read>>): string {
  answer.headers.delete('date');
  return whole(answer).replace(/xq[a-p]{4}qx/gi, '·');
}

interface Guess {
  path: string;
  /** What of the path is hidden. */
  word: string;
  init?: RequestInit;
}

/** What an address that is hidden tells otherwise than one that never was, in words. */
export async function guessTheSite(reading: Reading): Promise<string[]> {
  const told: string[] = [];
  await twelveAtOnce(guesses(reading), async ({ path, word, init }) => {
    const hidden = await read(reading, path, init);
    const never = await read(reading, path.replace(word, neverWord), init);
    if (steady(hidden) !== steady(never)) told.push(`${init?.method ?? 'GET'} ${path} → ${hidden.status}`);
  });
  return told;
}

function* guesses({ texts }: Reading): Generator<Guess> {
  const hidden = texts.flatMap(({ editions, paths }) =>
    editions.map(({ slug }, number) => ({ slug, path: paths[number] ?? '' })),
  );
  for (const { slug, path } of hidden.filter((each) => each.slug.for !== 'anybody')) {
    const { word } = slug;
    for (const way of [path, path.slice(0, -1), `${path}index.html`, `${path}?preview=1`]) {
      yield { path: way, word };
    }
    yield { path: path.toUpperCase(), word: word.toUpperCase() };
    for (const method of ['HEAD', 'POST']) yield { path, word, init: { method } };
  }
  for (const { name, bytes, mark } of hiddenFiles(texts)) {
    const folder = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    yield { path: `/media/${folder}/${name}`, word: mark.word };
    yield { path: `/media/${name}`, word: mark.word, init: { headers: { range: 'bytes=0-9' } } };
  }
}

/** What is wrong with the links to texts, in words: who sees too much, and whose link shows nothing although it should. */
export async function tryLinks(reading: Reading): Promise<string[]> {
  const wrong: string[] = [];
  const unknown = steady(await read(reading, `/preview/${'A'.repeat(22)}/`));
  const foreign = hiddenFiles(reading.texts).at(0)?.name;
  for (const { state, collection, language, links, editions } of reading.texts) {
    for (const [what, path] of Object.entries(links)) {
      const answer = await read(reading, path);
      const about = `the ${what} link to the ${state} ${collection} ${language}`;
      if (/revoked|expired/.test(what)) {
        if (steady(answer) !== unknown) wrong.push(`${about} is answered otherwise than an unknown one`);
        continue;
      }
      const own = new Set(editions.flatMap(({ marks, slug }) => [...marks, slug]));
      const seen = reading.marks.in(whole(answer));
      if (answer.status !== 200 || !seen.some(({ of }) => of.endsWith(': lead') || of.endsWith(': title')))
        wrong.push(`${about} shows nothing`);
      const others = seen.filter((mark) => !own.has(mark) && !mayRead('anybody', mark));
      wrong.push(
        ...others
          .filter(({ of }) => !of.startsWith(`${state} ${collection} ${language}`))
          .map((mark) => leakOf(about, mark)),
      );
      const file = await read(reading, `${path}media/${foreign}/original/${foreign}`);
      if (file.status !== 404) wrong.push(`${about} gives a file of another text`);
      const one = path.at(-2) === 'A' ? 'B' : 'A';
      const near = await read(reading, `${path.slice(0, -2)}${one}/`);
      if (steady(near) !== unknown)
        wrong.push(`a guess near ${about} is answered otherwise than an unknown one`);
    }
  }
  return wrong;
}
