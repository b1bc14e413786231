import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml, plainText } from './clean-html.ts';

const allowed =
  /<(?!\/?(p|h2|h3|ul|ol|li|strong|em|blockquote|br|hr)>|a href="(https?:|mailto:)[^"<>]*">|\/a>)/;

describe('foreign HTML', () => {
  it.each([
    ['<p>Två  mellanslag&nbsp;&nbsp;blir   ett</p>', '<p>Två mellanslag blir ett</p>'],
    ['text utan  element', '<p>text utan element</p>'],
    ['<div><div>ett</div><div>två</div></div>', '<p>ett</p><p>två</p>'],
    ['<h1>Stort</h1><h5>Litet</h5>', '<h2>Stort</h2><h3>Litet</h3>'],
    ['<p>ett<br><br>två<br>tre</p>', '<p>ett</p><p>två<br>tre</p>'],
    ['<b>fet <i> kursiv</i></b>', '<p><strong>fet <em>kursiv</em></strong></p>'],
    ['<p>a<b></b> <i> </i>b</p>', '<p>a b</p>'],
    [
      '<ul><li><p>ett</p></li><li>två<ul><li>djup</li></ul></li></ul>',
      '<ul><li>ett</li><li>två<ul><li>djup</li></ul></li></ul>',
    ],
    ['<blockquote>Ord<hr></blockquote>', '<blockquote><p>Ord</p><hr></blockquote>'],
    ['<p>&lt;script&gt; &amp; &quot;x&quot;</p>', '<p>&lt;script&gt; &amp; "x"</p>'],
  ])('%s', (html, clean) => {
    expect(cleanHtml(html)).toBe(clean);
  });

  it('loses scripts, styles, pictures and what watches its readers', () => {
    const html =
      '<style>p{}</style><p onclick="x()" style="color:red">Ord<script>alert(1)</script><img src="https://t.example/p.gif"></p><iframe src="https://t.example"></iframe>';
    expect(cleanHtml(html)).toBe('<p>Ord</p>');
  });

  it('keeps links that lead somewhere, and only the words of others', () => {
    const html =
      '<p><a href="/sida" target="_blank">en</a> <a href="mailto:press@isvagsverket.example">två</a> <a href="javascript:x()">tre</a></p>';
    expect(cleanHtml(html, { base: 'https://isvagsverket.example/nyheter/' })).toBe(
      '<p><a href="https://isvagsverket.example/sida">en</a> <a href="mailto:press@isvagsverket.example">två</a> tre</p>',
    );
    expect(cleanHtml('<a href="/sida">en</a>')).toBe('<p>en</p>');
  });

  const markup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'<p> </p> <b> </b> <i> <a href="javascript:1"> <a href="https://x.example/?a=1&b=2"> </a> <ul> <li> </ul> <div> </div> <br> <hr> <script> </script> <table><tr><td> </table> <blockquote> </blockquote> <svg><a> <!-- --> <h2> </h2>'.split(
            ' ',
          ),
        ),
        fc.string({ unit: 'grapheme' }),
      ),
    )
    .map((parts) => parts.join(''));

  it('holds allowed elements only, whatever came in', () => {
    fc.assert(fc.property(markup, (html) => !allowed.test(cleanHtml(html))));
  });

  it('is clean already when it was cleaned before', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const once = cleanHtml(html);
        expect(cleanHtml(once)).toBe(once);
      }),
    );
  });
});

it('keeps words apart in plain text', () => {
  expect(plainText('<p>Ett</p><p>två<br>tre &amp; <b>fy</b>ra</p><script>x</script>')).toBe(
    'Ett två tre & fyra',
  );
});
