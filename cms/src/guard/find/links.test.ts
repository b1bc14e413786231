import { describe, expect, it } from 'vitest';
import { linkTarget } from './links.ts';

const origins = { siteUrl: 'https://press.example', cmsUrl: 'https://cms.example' };
const target = (href: string) => linkTarget(href, origins);

describe('a link', () => {
  it.each(['mailto:press@isvagsverket.example', 'tel:+46846500410', '#kontakt'])('to no page: %s', (href) => {
    expect(target(href)).toEqual({ to: 'no-page' });
  });

  it.each([
    ['/nyheter/isvag/', '/nyheter/isvag/'],
    ['/nyheter/isvag?a=1#b', '/nyheter/isvag/'],
    ['https://press.example/en/news/', '/en/news/'],
    ['/rss.xml', '/rss.xml'],
  ])('to the site: %s', (href, path) => {
    expect(target(href)).toEqual({ to: 'site', path });
  });

  it.each([
    '/admin/collections',
    '/preview/abc/',
    '/api/media',
    'https://cms.example/admin',
    'https://cms.example/x',
  ])('to what colleagues see only: %s', (href) => {
    expect(target(href)).toEqual({ to: 'house' });
  });

  it.each([
    ['https://example.com/a#b', 'https://example.com/a'],
    ['/media/karta-1.pdf', 'https://press.example/media/karta-1.pdf'],
  ])('to the web: %s', (href, url) => {
    expect(target(href)).toEqual({ to: 'web', url });
  });

  it.each(['', 'www.example.com', 'isvag', '//example.com', 'javascript:alert(1)', 'https://'])(
    'to nowhere: %s',
    (href) => {
      expect(target(href)).toEqual({ to: 'nowhere' });
    },
  );

  it('to the admin where it shares the origin of the site', () => {
    const shared = { siteUrl: 'https://press.example', cmsUrl: 'https://press.example' };
    expect(linkTarget('https://press.example/admin/', shared)).toEqual({ to: 'house' });
    expect(linkTarget('/nyheter/', shared)).toEqual({ to: 'site', path: '/nyheter/' });
  });
});
