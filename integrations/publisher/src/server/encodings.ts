import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** How the bytes of an answer may be packed; the first is taken where a reader likes them equally. */
const packings = ['br', 'gzip'] as const;
export type Packing = (typeof packings)[number];

/** Negotiator 1 takes the server's order, of which its types do not know. */
type Encodings = (available: readonly string[], options: { preferred: readonly string[] }) => string[];

const asked = new Map<string, Packing | null>();
/** Readers send a few dozen different headers; whoever makes up more has them read anew. */
const most = 500;

/**
 * The packing that a reader takes best, by the weights of its Accept-Encoding; null for none.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function packingFor(acceptEncoding: string | undefined): Packing | null {
  if (acceptEncoding === undefined) return null;
  const known = asked.get(acceptEncoding);
  if (known !== undefined) return known;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  const encodings: Encodings = negotiator.encodings.bind(negotiator);
  const [best] = encodings([...packings, 'identity'], { preferred: packings });
  const packing = packings.find((name) => name === best) ?? null;
  if (asked.size >= most) asked.clear();
  asked.set(acceptEncoding, packing);
  return packing;
}

/** Media types that packing makes smaller. */
export function isPackable(mediaType: string): boolean {
  return /^(text\/|image\/svg|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/.test(mediaType);
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * How far back Brotli looks, as a power of two. With a wider window it prepares tables for megabytes: eight milliseconds for any page, however
 * small, of which this is a fifteenth, and pages come out no larger.
 */
const brotliWindow = 16;

/** Packs bytes off the main thread, as tightly as a millisecond or two allow: it is done once for each version of a page. */
export function pack(bytes: Buffer, packing: Packing): Promise<Buffer> {
  return packing === 'gzip'
    ? gzipped(bytes, { level: 9 })
    : brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_LGWIN]: brotliWindow,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
}
