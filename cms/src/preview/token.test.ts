import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKey, mediaOfKey, openEditorPass, sealEditorPass } from './token.ts';

const secret = 'a secret of the tests';
const now = Temporal.Instant.from('2026-11-22T08:20:00Z');
const pass = { collection: 'news-items', id: 'item-1', user: 'user-1' } as const;
const token = sealEditorPass({ secret, now, ...pass });

describe("the token of a writer's preview", () => {
  it('says what it was made for, until its hour and the quarter are over', () => {
    const expiresAt = Temporal.Instant.from('2026-11-22T09:30:00Z');
    expect(openEditorPass({ secret, now, token })).toEqual({ ...pass, expiresAt });
    expect(openEditorPass({ secret, token, now: expiresAt.subtract({ milliseconds: 1 }) })).not.toBeNull();
    expect(openEditorPass({ secret, token, now: expiresAt })).toBeNull();
  });

  it('is the same within a quarter, so that a save loads nothing anew', () => {
    const at = (minutes: number) => sealEditorPass({ secret, now: now.add({ minutes }), ...pass });
    expect(at(9)).toBe(token);
    expect(at(10)).not.toBe(token);
  });

  it('opens nothing when any of it is changed, or with another secret', () => {
    expect(openEditorPass({ secret: 'another secret', now, token })).toBeNull();
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '7', '-', '.', ''), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        fc.pre(changed !== token);
        return openEditorPass({ secret, now, token: changed }) === null;
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => openEditorPass({ secret, now, token: text }) === null));
  });
});

describe('the key of a file', () => {
  const key = fileKey({ secret, token, media: 'media-1' });

  it('names the file to the token that it was made for, and to no other', () => {
    expect(mediaOfKey({ secret, token, key })).toBe('media-1');
    expect(mediaOfKey({ secret, token: `${token}x`, key })).toBeNull();
    expect(mediaOfKey({ secret, token, key: key.replace('media-1', 'media-2') })).toBeNull();
    expect(mediaOfKey({ secret, token, key: 'media-1' })).toBeNull();
  });

  it('is no pass', () => {
    expect(openEditorPass({ secret, now, token: key })).toBeNull();
  });
});
