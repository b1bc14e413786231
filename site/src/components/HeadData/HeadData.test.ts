import { expect, it } from 'vitest';
import { itIsAccessible, rendered } from '../rendered.ts';
import { examples } from './examples.ts';
import HeadData from './HeadData.astro';

itIsAccessible(HeadData, examples);

const site = 'https://press.isvagsverket.example';
const data = 'script[type="application/ld+json"]';

/** What is said under a name, in order. */
const said = (page: HTMLElement, name: string) =>
  [...page.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map((one) =>
    one.getAttribute('content'),
  );

const thingsOf = (page: HTMLElement): unknown => JSON.parse(page.querySelector(data)?.textContent ?? 'null');

it.each([
  [
    'item',
    {
      'og:type': ['article'],
      'og:title': ['Isvägen över Storsjön är avstängd efter sprickor'],
      'og:description': [
        'Mätningar i dag visar sprickor på 400 meter av vägen. Trafiken leds om över Vallsundsbron tills vi har mätt isen på nytt.',
      ],
      'og:url': [`${site}/nyheter/isvagen-over-storsjon-ar-avstangd/`],
      'og:site_name': ['Isvägsverket'],
      'og:locale': ['sv_SE'],
      'og:locale:alternate': ['en_GB'],
    },
  ],
  [
    'front',
    {
      'og:type': ['website'],
      'og:title': ['Pressrum'],
      'og:description': ['Här når du presstjänsten och läser det senaste från oss.'],
      'og:url': [`${site}/`],
      'og:site_name': ['Isnytt'],
      'og:locale': ['sv_SE'],
      'og:locale:alternate': ['en_GB'],
    },
  ],
  [
    'words',
    {
      'og:type': ['website'],
      'og:title': ['Privacy'],
      'og:description': ['What we do with personal data.'],
      'og:url': [`${site}/en/privacy/`],
      'og:site_name': ['The Ice Road Agency'],
      'og:locale': ['en_GB'],
      'og:locale:alternate': ['sv_SE'],
    },
  ],
] as const)('says what a shared link is to show: %s', async (name, expected) => {
  const page = await rendered(HeadData, examples[name]);
  expect(Object.fromEntries(Object.keys(expected).map((key) => [key, said(page, key)]))).toEqual(expected);
});

it('says of an item when it was published and last openly changed, and its topics', async () => {
  const dates = (page: HTMLElement) =>
    ['article:published_time', 'article:modified_time'].flatMap((name) => said(page, name));
  const corrected = await rendered(HeadData, examples.corrected);
  expect(dates(corrected)).toEqual(['2026-11-20T15:25:00Z', '2026-11-21T07:15:00Z']);
  expect(said(corrected, 'article:tag')).toEqual(['Avstängningar', 'Ismätning']);
  // It was changed at 20:40, which no correction tells of.
  expect(dates(await rendered(HeadData, examples.item))).toEqual([
    '2026-11-20T15:25:00Z',
    '2026-11-20T15:25:00Z',
  ]);
  expect((await rendered(HeadData, examples.front)).querySelector('[property^="article:"]')).toBeNull();
});

it.each([
  [
    'item',
    '/og/nyheter/isvagen-over-storsjon-ar-avstangd/0123456789abcdef.png',
    '1200',
    '630',
    'Isvägsverket: Isvägen över Storsjön är avstängd efter sprickor',
  ],
  [
    'corrected',
    '/media/3f9a01c2-2400.svg',
    '2400',
    '1500',
    'Spridda sprickor i blank is vid en vägkant märkt med röda käppar',
  ],
] as const)(
  'shows the picture made for sharing, or else the first of the item, large and with its words: %s',
  async (name, path, width, height, alt) => {
    const page = await rendered(HeadData, examples[name]);
    expect(said(page, 'og:image')).toEqual([site + path]);
    expect(said(page, 'og:image:width')).toEqual([width]);
    expect(said(page, 'og:image:height')).toEqual([height]);
    expect(said(page, 'og:image:alt')).toEqual([alt]);
    expect(said(page, 'twitter:card')).toEqual(['summary_large_image']);
  },
);

it('promises no picture where there is none', async () => {
  const page = await rendered(HeadData, examples.english);
  expect(page.querySelector('[property^="og:image"], [name^="twitter:"]')).toBeNull();
});

it('tells search engines what the page is about, and nothing of a page of words alone', async () => {
  expect(thingsOf(await rendered(HeadData, examples.english))).toMatchObject([
    {
      '@type': 'NewsArticle',
      headline: 'Ice road across Storsjön closed after cracks',
      inLanguage: 'en',
      url: `${site}/en/news/ice-road-across-storsjon-closed/`,
    },
    { '@type': 'BreadcrumbList' },
  ]);
  expect(thingsOf(await rendered(HeadData, examples.front))).toMatchObject({
    '@type': 'GovernmentOrganization',
    name: 'Isvägsverket',
    contactPoint: { telephone: '+46846500410' },
  });
  expect((await rendered(HeadData, examples.words)).querySelector('script')).toBeNull();
});

it('takes the words of an item as words, whatever stands in them', async () => {
  const words = 'Isen </script><b>bär</b> "igen"';
  const page = await rendered(HeadData, examples.markup);
  expect(said(page, 'og:title')).toEqual([words]);
  expect(said(page, 'og:description')).toEqual([words]);
  expect(thingsOf(page)).toMatchObject([{ headline: words }, {}]);
  expect(page.querySelector('b')).toBeNull();
});
