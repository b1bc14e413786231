import { ValidationError } from 'payload';

/** Why something could not be done, in words for whoever mends it. */
export function reasonOf(error: unknown): string {
  if (error instanceof ValidationError) return error.data.errors.map(({ message }) => message).join(' ');
  return error instanceof Error ? error.message : String(error);
}
