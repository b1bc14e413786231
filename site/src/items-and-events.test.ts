import type { Page } from '@pressjour/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from './fixtures/built-site.ts';
import { eventLine } from './fixtures/lines.ts';
import { fixture } from './fixtures/pages.ts';

let html: (page: Page) => Promise<string>;
beforeAll(async () => {
  const render = await builtSite();
  html = async (page) => (await render(page)).body.replace(/\s+/g, ' ');
});

/** What stands in a part of a page, by the id of its heading. */
const part = (body: string, id: string) =>
  new RegExp(`<section[^>]* aria-labelledby="${id}">(.*?)</section>`).exec(body)?.[1] ?? '';
const headings = (body: string) => [...body.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);

describe('an event', () => {
  it('says once what it is about, while it goes on as loud as the band, and whom to phone', async () => {
    const body = await html(fixture('event', 'event'));
    expect(body).toContain('event-head--ongoing');
    expect(body).not.toContain('class="event-band"');
    expect(body).toContain('Pressjouren svarar dygnet runt');
    expect(body).toContain('Uppdaterad <time datetime="2026-11-20T20:40:00Z">');
  });

  it('says when it ended, and leaves the state of the line to the script', async () => {
    const body = await html(fixture('event-over', 'event'));
    expect(body).toContain('Avslutad händelse');
    expect(body).toContain('Avslutades <time datetime="2026-11-22T15:00:00Z">');
    expect(body).not.toContain('event-head--ongoing');
    expect(body).toMatch(/data-line-state data-line-brief hidden/);
  });

  it('has its updates newest first, each in a language that is named where it is another', async () => {
    const updates = part(await html(fixture('event-en', 'event')), 'updates');
    const times = [...updates.matchAll(/<time[^>]* datetime="([^"]+)"/g)].map(([, at]) => at);
    expect(times).toEqual(times.toSorted().reverse());
    expect(times).toHaveLength(4);
    expect(updates).toContain('<span lang="sv">Vägen är stängd.</span>');
    expect(updates.match(/<p>/g)).toHaveLength(5);
  });

  it('is led to from the band of other pages, where its page stands', async () => {
    const front = fixture('front-en', 'front');
    expect(await html(front)).toMatch(/event-band.*href="\/en\/events\/sprickor-pa-isvagen-over-storsjon\/"/);
    const events = eventLine.events.map(({ path: _path, ...event }) => event);
    const without = await html({ ...front, events: [], line: { ...eventLine, events } });
    expect(without).not.toContain('href="/en/events/');
  });
});

describe('the front page', () => {
  it('has the newest updates before the news, then topics and ways to follow', async () => {
    const body = await html(fixture('front-event', 'front'));
    expect(headings(body).filter((id) => id !== 'press-line')).toEqual([
      'event-0',
      'briefings',
      'news',
      'topics',
      'follow',
    ]);
    expect(part(body, 'event-0')).toContain('En uppdatering till');
    expect(part(body, 'briefings')).toContain('Flyttad');
    expect(part(body, 'topics').match(/href="\/amnen\//g)).toHaveLength(3);
  });
});

describe('the next briefing on the front page', () => {
  it('has its day, hour and place, after one before it that is cancelled', async () => {
    const text = part(await html(fixture('front-en', 'front')), 'briefings');
    expect(text).toContain('Next press briefing');
    expect(text).toMatch(/24 November.*Cancelled.*3 December.*13:30.*ferry landings.*Storfjärden/s);
    expect(part(await html(fixture('front-empty', 'front')), 'briefings')).toBe('');
  });
});

describe('a news item', () => {
  it('sets a quote with its speaker, and a fact box', async () => {
    const body = await html(fixture('news-item', 'news-item'));
    expect(body).toMatch(
      /<figure> ?<blockquote>.*<figcaption> ?<strong>Ante Blåisen<\/strong>, ismätningschef/,
    );
    expect(body).toContain('<aside><h2>Så mäter vi isen</h2>');
  });

  it('names its event, what to read next, and whose the contacts are', async () => {
    const swedish = await html(fixture('news-item', 'news-item'));
    expect(swedish).toContain('Hör till händelsen');
    expect(part(swedish, 'related').match(/href="\/nyheter\//g)).toHaveLength(2);
    expect(part(swedish, 'contacts')).toContain('Presskontakter<');
    expect(part(await html(fixture('news-item-en', 'news-item')), 'contacts')).toContain(
      'Press contacts for the topic',
    );
    expect(part(await html(fixture('news-item-corrected', 'news-item')), 'related')).toBe('');
  });

  it('can be passed on by links that say where they lead; what is not published cannot', async () => {
    const share = part(await html(fixture('news-item', 'news-item')), 'share');
    const links = [...share.matchAll(/<a[^>]* href="([^"]+)"[^>]*>(.*?)<\/a>/g)];
    expect(links.map(([, href]) => new URL(href ?? '').host)).toEqual([
      '',
      'share.joinmastodon.org',
      'www.linkedin.com',
      'www.facebook.com',
    ]);
    for (const [, , words] of links.slice(1)) expect(words).toContain('annan webbplats');
    expect(share).toContain('https://press.isvagsverket.example/nyheter/isvagen-over-storsjon-ar-avstangd/');
    expect(part(await html(fixture('preview-editor', 'news-item')), 'share')).toBe('');
  });
});
