import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startCmsDouble } from './cms-double.ts';
import { guidance, newsItem } from './content.ts';
import { deadLinks } from './links.ts';
import { filesOf, openNewsroom, publisherVariables, whenAtRest } from './newsroom.ts';

it('has what the operator wants besides pages and feeds, after each start, and names nothing else', async () => {
  const cms = await startCmsDouble();
  const dataDir = mkdtempSync(join(tmpdir(), 'pressjour-extras-'));
  const now = () => Temporal.Instant.from('2026-11-22T12:00:00Z');
  cms.put('news-items', newsItem({ id: 'a' }));
  cms.put('guidance', guidance({ id: 'g' }));
  /** The files that a start with these extras leaves, once a text was published. */
  const treeWith = async (SITE_EXTRAS: string, lead: string) => {
    const variables = { ...(await publisherVariables(cms, dataDir)), SITE_EXTRAS };
    await using newsroom = await openNewsroom(cms, { dataDir, variables, now });
    cms.put('news-items', newsItem({ id: 'a', lead, updatedAt: '2026-11-22T11:00:00.000Z' }));
    await newsroom.change({ documents: [{ collection: 'news-items', id: 'a' }] });
    await whenAtRest(newsroom);
    expect(deadLinks(dataDir)).toEqual([]);
    return filesOf(dataDir);
  };
  /** Which of the extras a tree has files of, or names. */
  const extrasIn = (files: Record<string, string>) => {
    const all = Object.entries(files).flat().join('\n');
    return { search: /\/(sok|search)\//.test(all), print: /\.pdf/.test(all), pictures: /"\/og\//.test(all) };
  };
  try {
    const whole = await treeWith('', 'Isen bär.');
    expect(extrasIn(whole)).toEqual({ search: true, print: true, pictures: true });
    const bare = await treeWith('none', 'Isen bär två ton.');
    expect(extrasIn(bare)).toEqual({ search: false, print: false, pictures: false });
    const some = await treeWith('print', 'Isen bär tre ton.');
    expect(extrasIn(some)).toEqual({ search: false, print: true, pictures: false });
    expect(await treeWith('search,print,pictures', 'Isen bär.')).toEqual(whole);
  } finally {
    rmSync(dataDir, { recursive: true });
    await cms.close();
  }
});
