import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareLinks } from './share-links.ts';

const address = 'https://press.isvagsverket.example/nyheter/isvagen/';

it('passes on the title and the address whole, whatever the title holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const { mail, elsewhere } = shareLinks({ title, address });
      const letter = new URLSearchParams(mail.slice('mailto:?'.length).replaceAll('+', '%2B'));
      expect(letter.get('subject')).toBe(title);
      expect(letter.get('body')).toBe(`${title}\r\n${address}`);
      const [mastodon, linkedin, facebook] = elsewhere.map(({ href }) => new URL(href));
      expect(decodeURIComponent(mastodon?.hash ?? '')).toBe(`#text=${title} ${address}`);
      expect(linkedin?.searchParams.get('url')).toBe(address);
      expect(facebook?.searchParams.get('u')).toBe(address);
    }),
  );
});
