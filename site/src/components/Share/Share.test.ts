import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import Share from './Share.astro';

itIsAccessible(Share, examples);

it('is plain links, which say that they lead elsewhere', async () => {
  const page = await rendered(Share, examples.swedish);
  expect([...page.querySelectorAll('a')].map(wordsOf)).toEqual([
    'Skicka som e-post',
    'Dela på Mastodon (annan webbplats)',
    'Dela på Linkedin (annan webbplats)',
    'Dela på Facebook (annan webbplats)',
  ]);
  const [mail, ...elsewhere] = [...page.querySelectorAll('a')].map((link) => link.getAttribute('rel'));
  expect(mail).toBeNull();
  expect(elsewhere).toEqual(['external', 'external', 'external']);
});

it('begins a letter and posts with the title and the whole address, whatever is in them', async () => {
  const page = await rendered(Share, examples.swedish);
  const [mail, mastodon, linkedin] = [...page.querySelectorAll('a')].map((link) => new URL(link.href));
  expect(mail?.searchParams.get('subject')).toBe('Is & väg?');
  expect(mail?.searchParams.get('body')).toContain('https://press.isvagsverket.example/nyheter/is-och-vag/');
  expect(decodeURIComponent(mastodon?.hash ?? '')).toContain('Is & väg?');
  expect(linkedin?.searchParams.get('url')).toBe('https://press.isvagsverket.example/nyheter/is-och-vag/');
});

it('asks nothing of another website by itself', async () => {
  const page = await rendered(Share, examples.english);
  expect(page.querySelectorAll('script, img, iframe, link')).toHaveLength(0);
});

it('shows the address to copy', async () => {
  const page = await rendered(Share, examples.english);
  expect(wordsOf(page.querySelector('section > p'))).toBe(
    'Address to copy: https://press.isvagsverket.example/en/news/ice-road-closed/',
  );
});
