export type AudioType = 'audio/mpeg' | 'audio/wav';

/** How many bytes at its beginning tell the format of a recording. */
export const telling = 12;

/**
 * The format of a recording by its first bytes: RIFF/WAVE, or MPEG audio with or without an ID3 tag before it.
 * @returns null for anything else, such as a page that says that a recording is not there
 */
export function audioTypeOf(start: Uint8Array): AudioType | null {
  if (start.length < telling) return null;
  const text = (from: number, length: number) => String.fromCharCode(...start.subarray(from, from + length));
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WAVE') return 'audio/wav';
  if (text(0, 3) === 'ID3') return 'audio/mpeg';
  return isMpegFrame(start) ? 'audio/mpeg' : null;
}

/** Eleven set bits, then a version and a layer that exist. */
function isMpegFrame([first = 0, second = 0]: Uint8Array): boolean {
  const version = (second >> 3) & 0b11;
  const layer = (second >> 1) & 0b11;
  return first === 0xff && second >= 0xe0 && version !== 0b01 && layer !== 0b00;
}
