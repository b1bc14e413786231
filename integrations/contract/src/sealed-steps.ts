import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';

export interface StepSealer {
  /** A token for an address, which tells nothing to whom has no key. */
  seal: (step: { kind: string; content: object; lifetime: Temporal.Duration }) => string;
  /** The content; null for a token that is forged, made for another kind of step, expired or of another shape. */
  open: <T>(step: { kind: string; token: unknown; shape: z.ZodType<T> }) => T | null;
}

const nonceLength = 12;
const tagLength = 16;
/** Deflating costs a call more time than all the rest of sealing, so only what would make a long address is. Bytes. */
const longText = 1500;
const asItIs = 0;
const deflated = 1;

/**
 * Seals the state of a call into the addresses of its steps, with AES-256-GCM and a key derived from the internal
 * token by HKDF-SHA256: nobody else can make, change or read one, and every service with that token can take any step.
 * Sealed, not only signed, since addresses end up in the logs of web servers and at Twilio, and these carry the
 * caller's and the officers' numbers. A token made for one kind of step is worth nothing at another.
 */
export function stepSealer({
  internalToken,
  now,
}: {
  internalToken: string;
  now: () => Temporal.Instant;
}): StepSealer {
  const key = Buffer.from(hkdfSync('sha256', internalToken, '', 'pressjour duty line step, version 1', 32));
  return {
    seal({ kind, content, lifetime }) {
      const expires = now().add(lifetime).epochMilliseconds;
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
      cipher.setAAD(Buffer.from(kind));
      const packed = pack(JSON.stringify({ expires, content }));
      const sealed = Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
      return sealed.toString('base64url');
    },
    open({ kind, token, shape }) {
      if (typeof token !== 'string') return null;
      try {
        const sealed = Buffer.from(token, 'base64url');
        const nonce = sealed.subarray(0, nonceLength);
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
        decipher.setAAD(Buffer.from(kind));
        decipher.setAuthTag(sealed.subarray(-tagLength));
        const body = sealed.subarray(nonceLength, -tagLength);
        const packed = Buffer.concat([decipher.update(body), decipher.final()]);
        const { expires, content } = z
          .object({ expires: z.number(), content: shape })
          .parse(JSON.parse(unpack(packed)));
        return now().epochMilliseconds < expires ? content : null;
      } catch {
        return null;
      }
    },
  };
}

/** One byte says how the text follows. */
function pack(text: string): Buffer {
  const bytes = Buffer.from(text);
  const long = bytes.length > longText;
  return Buffer.concat([Buffer.of(long ? deflated : asItIs), long ? deflateRawSync(bytes) : bytes]);
}

function unpack(packed: Buffer): string {
  const body = packed.subarray(1);
  return (packed[0] === deflated ? inflateRawSync(body) : body).toString();
}
