import { APIError, type PayloadRequest } from 'payload';
import type { Label } from './labels.ts';
import { say } from './say.ts';

/**
 * An error whose words reach the one who asked. It has a name of its own: in Next's bundle Payload's error classes lose theirs,
 * and Payload answers an error without a name as unknown.
 */
export class PublicError extends APIError {
  override name = 'PublicError';

  /** @param data what a program reads of it, beside the words for people */
  constructor(message: string, status: number, data: Record<string, unknown> | null = null) {
    super(message, status, data, true);
  }
}

/** A public error in the language of the one who asked. */
export function publicError(req: PayloadRequest, message: Label, status: number): PublicError {
  return new PublicError(say(req, message), status);
}
