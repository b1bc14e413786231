import { expect, it } from 'vitest';
import { decodeFeed } from './decode.ts';

const latin1 = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Ånn</a>', 'latin1');

it('follows the XML declaration, and the media type before it', () => {
  expect(decodeFeed(latin1)).toContain('Ånn');
  expect(decodeFeed(Buffer.from('Ånn'), 'text/xml; charset=utf-8')).toBe('Ånn');
});

it('refuses bytes that are not in the encoding', () => {
  expect(() => decodeFeed(latin1, 'text/xml; charset=utf-8')).toThrow(/written in utf-8, but it is not/);
});
