import { buildConfig, type SanitizedConfig } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { sqlite } from '../database/sqlite.ts';
import { bodyHtml } from './body-html.ts';
import { richText } from './rich-text.ts';
import { richTextFromHtml } from './rich-text-from-html.ts';

let config: SanitizedConfig;
beforeAll(async () => {
  config = await buildConfig({
    secret: 'secret',
    collections: [],
    db: sqlite('file:/dev/null'),
    editor: richText,
    telemetry: false,
  });
});

const thereAndBack = async (html: string) => bodyHtml(await richTextFromHtml(html, config));

describe('HTML that goes into a rich text and out again', () => {
  it.each([
    '<p>Vägen är <strong>öppen</strong> för <em>lätta</em> fordon.</p>',
    '<h2>Så mäter vi</h2><p>Två gånger om dygnet.</p>',
    '<h3>Underrubrik</h3>',
    '<p>Före</p><ul><li>ett</li><li><strong>två</strong> ben</li></ul><p>Efter</p>',
    '<ol><li>först</li><li>sedan</li></ol>',
    '<p>Se <a href="https://isvagsverket.example/vagar?a=1&amp;b=2">kartan</a>.</p>',
    '<blockquote>Ingen is är säker.</blockquote>',
    '<p>rad ett<br>rad två</p>',
    '<p>ett</p><hr><p>två</p>',
    '<p>Före</p><figure><blockquote><p>Isen bär.</p><p>Inte överallt.</p></blockquote><figcaption><strong>Ante Blåisen</strong>, ismätningschef</figcaption></figure><p>Efter</p>',
    '<figure><blockquote><p>Isen bär.</p></blockquote><figcaption><strong>Ante Blåisen</strong></figcaption></figure>',
    '<aside><h2>Så mäter vi</h2><p>Med <strong>radar</strong>, se <a href="/matning/">mätningen</a>.</p><ul><li>två gånger om dygnet</li></ul></aside><p>Efter</p>',
  ])('is the same: %s', async (html) => {
    expect(await thereAndBack(html)).toBe(html);
  });

  it('gives the same bytes each time', async () => {
    const html = '<ul><li>ett</li><li>två</li></ul><p><a href="/fullmakt/">fullmakt</a></p>';
    expect(await thereAndBack(html)).toBe(await thereAndBack(html));
  });

  it.each([
    ['<script>alert(1)</script><p>text</p>', '<p>text</p>'],
    ['<p onclick="alert(1)" style="color:red" class="x">text</p>', '<p>text</p>'],
    ['<p><a href="javascript:alert(1)">länk</a></p>', '<p>länk</p>'],
    ['<p>&lt;b&gt; &amp; &quot;</p>', '<p>&lt;b&gt; &amp; &quot;</p>'],
    ['<img src="https://spårare.example/x.gif"><p>text</p>', '<p>text</p>'],
    ['bara text', '<p>bara text</p>'],
    ['<aside><p>Utan rubrik.</p></aside>', '<p>Utan rubrik.</p>'],
    [
      '<aside><h3>Fakta</h3><script>alert(1)</script><figure><blockquote>I rutan.</blockquote><figcaption>Ante</figcaption></figure>text</aside>',
      '<aside><h2>Fakta</h2><p>text</p></aside>',
    ],
    [
      '<figure><blockquote>Isen bär.</blockquote><figcaption>Ante Blåisen, chef, Östersund</figcaption></figure>',
      '<figure><blockquote><p>Isen bär.</p></blockquote><figcaption><strong>Ante Blåisen</strong>, chef, Östersund</figcaption></figure>',
    ],
    ['', ''],
  ])('loses what must not stand on a page: %s', async (html, clean) => {
    expect(await thereAndBack(html)).toBe(clean);
  });
});
