import { expect, it } from 'vitest';
import { itIsAccessible, rendered, titleOf, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Share from './Share.astro';

itIsAccessible(Share, examples);

it.each([
  [
    'swedish',
    'Dela',
    [
      'Skicka som e-post',
      'Dela på Mastodon (annan webbplats)',
      'Dela på Linkedin (annan webbplats)',
      'Dela på Facebook (annan webbplats)',
    ],
    'Adress att kopiera: https://press.isvagsverket.example/nyheter/isvagen-over-storsjon-ar-avstangd/',
  ],
  [
    'english',
    'Share',
    [
      'Send by e-mail',
      'Share on Mastodon (another website)',
      'Share on Linkedin (another website)',
      'Share on Facebook (another website)',
    ],
    'Address to copy: https://press.isvagsverket.example/en/news/ice-road-across-storsjon-closed/',
  ],
] as const)(
  'is a region of links that say where they lead, and has the address to copy: %s',
  async (name, title, links, address) => {
    const page = await rendered(Share, examples[name]);
    const region = page.querySelector('section');
    expect(wordsOf(titleOf(region))).toBe(title);
    expect([...(region?.querySelectorAll('ul > li > a') ?? [])].map(wordsOf)).toEqual(links);
    expect(wordsOf(region?.querySelector('p'))).toBe(address);
  },
);

it('begins a letter or a post with the title and the address, whatever signs the title has', async () => {
  const page = await rendered(Share, examples.signs);
  const address = 'https://press.isvagsverket.example/nyheter/isen-vagen/';
  const title = 'Isen & vägen: 40 % + 2 #isväg?';
  const [mail, mastodon, linkedin, facebook] = [...page.querySelectorAll('a')].map(
    ({ href }) => new URL(href),
  );
  expect(mail?.protocol).toBe('mailto:');
  expect([...(mail?.searchParams ?? [])]).toEqual([
    ['subject', title],
    ['body', `${title}\r\n${address}`],
  ]);
  // What stands after # is read by the reader's browser alone.
  expect([mastodon?.origin, mastodon?.search, decodeURIComponent(mastodon?.hash ?? '')]).toEqual([
    'https://share.joinmastodon.org',
    '',
    `#text=${title} ${address}`,
  ]);
  expect([linkedin?.origin, [...(linkedin?.searchParams ?? [])]]).toEqual([
    'https://www.linkedin.com',
    [['url', address]],
  ]);
  expect([facebook?.origin, [...(facebook?.searchParams ?? [])]]).toEqual([
    'https://www.facebook.com',
    [['u', address]],
  ]);
});

it('marks what leaves the site, and asks nothing of it before somebody follows a link', async () => {
  const page = await rendered(Share, examples.swedish);
  const leaving = [...page.querySelectorAll('a[rel~="external"]')].map((link) => link.getAttribute('href'));
  expect(leaving).toHaveLength(3);
  expect(leaving.every((href) => href?.startsWith('https://'))).toBe(true);
  expect(page.querySelector('script, link, img, iframe, form')).toBeNull();
});

it('is left out on paper', async () => {
  const page = await rendered(Share, examples.swedish);
  expect([...page.children].every((part) => part.matches('.screen-only'))).toBe(true);
});
