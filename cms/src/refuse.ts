import { type PayloadRequest, ValidationError } from 'payload';
import type { Label } from './labels.ts';
import { say } from './say.ts';

export interface Refusal {
  req: PayloadRequest;
  collection: string;
  /** The field at fault. */
  path: string;
  message: Label;
}

/** An error that the admin shows at a field and the REST API answers as 400. Nothing is kept of what it refuses. */
export function refusal({ req, collection, path, message }: Refusal): ValidationError {
  return new ValidationError({ collection, errors: [{ path, message: say(req, message) }], req }, req.t);
}
