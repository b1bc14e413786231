import { expect, it } from 'vitest';
import { audioTypeOf } from './audio-type.ts';

const filled = (...start: (string | number[])[]) =>
  Buffer.concat([...start.map((part) => Buffer.from(part as string)), Buffer.alloc(16)]);

it.each([
  ['RIFF/WAVE', filled('RIFF', [1, 2, 3, 4], 'WAVE'), 'audio/wav'],
  ['MP3 with a tag', filled('ID3'), 'audio/mpeg'],
  ['MPEG 1 layer 3', filled([0xff, 0xfb]), 'audio/mpeg'],
  ['MPEG 2.5 layer 3', filled([0xff, 0xe3]), 'audio/mpeg'],
  ['RIFF of another kind', filled('RIFF', [1, 2, 3, 4], 'AVI '), null],
  ['a reserved version', filled([0xff, 0xeb]), null],
  ['a reserved layer', filled([0xff, 0xf9]), null],
  ['a page', filled('<!doctype html>'), null],
  ['too little', Buffer.from('ID3'), null],
])('knows %s', (_, start, type) => {
  expect(audioTypeOf(start)).toBe(type);
});
