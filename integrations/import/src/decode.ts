import { FeedError } from './feed-error.ts';

/**
 * The text of a feed as it came from a file or a server. The encoding is that of a byte order mark, of the media type
 * or of the XML declaration, in this order, and UTF-8 when none names one.
 * @throws {FeedError} for bytes that are not in that encoding, and for an encoding nobody knows
 */
export function decodeFeed(bytes: Uint8Array, mediaType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding =
    byteOrderMark(bytes) ??
    /charset="?([\w-]+)/i.exec(mediaType)?.[1] ??
    /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FeedError(`The feed says that it is written in ${encoding}, but it is not. Save it as UTF-8.`);
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}
