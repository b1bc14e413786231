import { parseOpml } from 'feedsmith';
import { expect, it } from 'vitest';
import { fixture } from '../fixtures/pages.ts';
import { readXml } from '../fixtures/read-xml.ts';
import { opml } from './opml.ts';

it('lists each feed once, in both languages, as a feed reader takes it in', () => {
  const text = opml(fixture('opml', 'opml'));
  const { body } = parseOpml(text);
  expect(body?.outlines?.map(({ text, outlines }) => [text, outlines?.length])).toEqual([
    ['Isvägsverket, pressrum (Svenska)', 4],
    ['The Ice Road Agency, newsroom (English)', 3],
  ]);
  expect(body?.outlines?.[0]?.outlines?.[1]).toMatchObject({
    type: 'rss',
    text: 'Isvägsverket: Avstängningar',
    xmlUrl: 'https://press.isvagsverket.example/amnen/avstangningar/rss.xml',
    htmlUrl: 'https://press.isvagsverket.example/amnen/avstangningar/',
    language: 'sv',
  });
  expect(readXml(text).attributes.get('opml')).toEqual([{ version: '2.0' }]);
});

it('gives the same bytes at any time, and carries any name', () => {
  const page = fixture('opml', 'opml');
  const newsrooms = page.newsrooms.map((newsroom) => ({ ...newsroom, siteName: 'Is & "väg" <ö>\u0008' }));
  const text = opml({ ...page, newsrooms });
  expect(opml({ ...page, newsrooms })).toBe(text);
  expect(readXml(text).texts.get('opml/head/title')).toEqual(['Is & "väg" <ö>']);
});
