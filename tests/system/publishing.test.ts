import { monthOf, paths } from '@pressjour/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.ts';
import { type Newsroom, openNewsroom, writeItem } from './newsroom.ts';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.[Symbol.asyncDispose]());

/** Where an item of today stands, beside its own page. */
function lists(): string[] {
  const month = monthOf(Temporal.Now.instant().toString(), newsroom.environment.timeZone);
  return [paths.front('sv'), paths.month('sv', month), paths.rss('sv')];
}

async function standsOn(title: string, path: string): Promise<boolean> {
  const { status, text } = await newsroom.read(path);
  return status === 200 && text.includes(title);
}

describe('a news item', () => {
  it('stands on the front page, on its page, in its month and in the feed once published', async () => {
    const item = await writeItem(newsroom.cms);
    const title = String(item.title);
    for (const path of lists()) expect(await standsOn(title, path), path).toBe(false);

    await newsroom.cms.update('news-items', item.id, { _status: 'published' });
    for (const path of [paths.newsItem('sv', String(item.slug)), ...lists()]) {
      await eventually(`${title} on ${path}`, () => standsOn(title, path));
    }
  });

  it('is gone from all four when it goes back to draft', async () => {
    const item = await writeItem(newsroom.cms, { _status: 'published' });
    const title = String(item.title);
    const page = paths.newsItem('sv', String(item.slug));
    for (const path of [page, ...lists()]) await eventually(path, () => standsOn(title, path));

    await newsroom.cms.update('news-items', item.id, { _status: 'draft' });
    await eventually(`${page} is 404`, async () => (await newsroom.read(page)).status === 404);
    for (const path of lists()) {
      await eventually(`nothing on ${path}`, async () => !(await newsroom.read(path)).text.includes(title));
    }
  });

  it('leaves its address with reason and date, and nothing else, when it is withdrawn', async () => {
    const item = await writeItem(newsroom.cms, { _status: 'published' });
    const page = paths.newsItem('sv', String(item.slug));
    await eventually(page, () => standsOn(String(item.lead), page));

    const response = await newsroom.cms.post(`/api/news-items/${item.id}/withdraw`, {
      reason: 'Uppgiften om bärigheten var fel.',
    });
    expect(response.status).toBe(200);
    await eventually('the reason', () => standsOn('Uppgiften om bärigheten var fel.', page));
    const { text } = await newsroom.read(page);
    expect(text).not.toContain(item.lead);
    expect(text).not.toContain(item.title);
    expect(text).toMatch(/<time datetime="\d{4}-/);
    for (const path of lists()) {
      await eventually(
        `nothing on ${path}`,
        async () => !(await newsroom.read(path)).text.includes(String(item.title)),
      );
    }
  });

  it('leaves 410 at its address when it is deleted', async () => {
    const item = await writeItem(newsroom.cms, { _status: 'published' });
    const page = paths.newsItem('sv', String(item.slug));
    await eventually(page, () => standsOn(String(item.title), page));

    await newsroom.cms.remove('news-items', item.id);
    const text = await eventually(`${page} is 410`, async () => {
      const answer = await newsroom.read(page);
      return answer.status === 410 && answer.text;
    });
    expect(text).not.toContain(item.title);
    expect(text).toMatch(/<time datetime="\d{4}-/);
  });

  it('is found by its old address after its slug was changed', async () => {
    const item = await writeItem(newsroom.cms, { _status: 'published' });
    const old = paths.newsItem('sv', String(item.slug));
    await eventually(old, () => standsOn(String(item.title), old));

    const slug = `${item.slug}-igen`;
    await newsroom.cms.update('news-items', item.id, { slug, _status: 'published' });
    const location = await eventually('a redirect', async () => {
      const { status, headers } = await newsroom.read(old);
      return status === 301 && headers.get('location');
    });
    const target = paths.newsItem('sv', slug);
    expect(new URL(location, newsroom.environment.siteUrl).pathname).toBe(target);
    expect(await standsOn(String(item.title), target)).toBe(true);
  });

  it('is shown to nobody before it is published', async () => {
    const item = await writeItem(newsroom.cms);
    const { cmsUrl } = newsroom.environment;
    expect((await fetch(`${cmsUrl}/api/news-items/${item.id}`)).status).toBe(404);
    const list = await (await fetch(`${cmsUrl}/api/news-items?limit=0`)).text();
    expect(list).not.toContain(item.title);
    expect((await newsroom.read(paths.newsItem('sv', String(item.slug)))).status).toBe(404);
  });
});

it('has a feed of the right kind, which says when nothing changed', async () => {
  const feed = `${newsroom.environment.siteUrl}${paths.rss('sv')}`;
  const first = await fetch(feed);
  expect(first.headers.get('content-type')).toMatch(/^application\/rss\+xml/);
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  expect((await fetch(feed, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

it('has nothing to mend after all this', async () => {
  const { publisherInternalUrl, internalToken } = newsroom.environment;
  const response = await fetch(`${publisherInternalUrl}/verify`, {
    method: 'POST',
    headers: { authorization: `Bearer ${internalToken}` },
  });
  const lines = (await response.text()).trim().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ result: { written: [], removed: [] } });
});
