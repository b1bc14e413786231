import { describe, expect, it } from 'vitest';
import { bodyHtml } from './body-html.ts';

/** A rich text of nodes that no editor needs to have made. */
const html = (...children: object[]) => bodyHtml({ root: { children } } as never);
const words = { type: 'text', text: 'Isen bär.', format: 0 };

describe('the HTML of a rich text that was sent by hand', () => {
  it.each([
    ['a table', { type: 'table', children: [{ type: 'tablerow', children: [] }] }],
    ['a cell', { type: 'tablecell', headerState: '"><script>alert(1)</script>', children: [words] }],
    [
      'a file',
      { type: 'upload', value: { url: 'javascript:alert(1)', mimeType: 'text/html', filename: 'x' } },
    ],
    ['a node called what every object has', { type: 'constructor', children: [words] }],
    ['a node called what every object inherits', { type: '__proto__', children: [words] }],
    ['a block nobody knows', { type: 'block', fields: { blockType: 'script', text: 'alert(1)' } }],
    ['a block called what every object has', { type: 'block', fields: { blockType: 'constructor' } }],
    ['a block without fields', { type: 'block' }],
    ['a block in a line', { type: 'inlineBlock', fields: { blockType: 'quote', text: 'Isen.' } }],
    [
      'a quote and a fact box of no words',
      { type: 'block', fields: { blockType: 'quote', text: { toString: 'x' }, name: 7 } },
    ],
    ['a fact box of nothing', { type: 'block', fields: { blockType: 'factBox', heading: [], body: 'x' } }],
    ['a node nobody knows', { type: 'script', text: '<script>alert(1)</script>', children: [words] }],
  ])('has nothing of %s', (_what, node) => {
    expect(html(node, { type: 'paragraph', children: [words] })).toBe('<p>Isen bär.</p>');
  });

  it.each([
    [{ type: 'heading', tag: 'script', children: [words] }, '<h2>Isen bär.</h2>'],
    [{ type: 'heading', tag: 'h3', format: 'center', indent: 2, children: [words] }, '<h3>Isen bär.</h3>'],
    [{ type: 'quote', format: 'right', children: [words] }, '<blockquote>Isen bär.</blockquote>'],
    [{ type: 'list', tag: 'ul onclick=alert(1)', children: [] }, '<ul></ul>'],
    [{ type: 'paragraph', children: [{ ...words, text: '<img src=x>' }] }, '<p>&lt;img src=x&gt;</p>'],
    [
      { type: 'block', fields: { blockType: 'quote', text: 'A <b>\n\nB', name: '<i>', title: '"' } },
      '<figure><blockquote><p>A &lt;b&gt;</p><p>B</p></blockquote><figcaption><strong>&lt;i&gt;</strong>, &quot;</figcaption></figure>',
    ],
    [
      {
        type: 'block',
        fields: {
          blockType: 'factBox',
          heading: '<h>',
          body: {
            root: {
              children: [
                { type: 'heading', tag: 'h2', children: [words] },
                { type: 'block', fields: { blockType: 'quote', text: 'x' } },
                { type: 'paragraph', children: [words] },
              ],
            },
          },
        },
      },
      '<aside><h2>&lt;h&gt;</h2><p>Isen bär.</p></aside>',
    ],
    [{ type: 'link', fields: { url: ' JavaScript:alert(1)' }, children: [words] }, 'Isen bär.'],
    [
      { type: 'link', fields: { url: 'https://a.example/"x' }, children: [words] },
      '<a href="https://a.example/&quot;x">Isen bär.</a>',
    ],
  ])('is bare and has no attribute but an address: %j', (node, expected) => {
    expect(html(node)).toBe(expected);
  });
});
