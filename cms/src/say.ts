import type { PayloadRequest } from 'payload';
import type { Label } from './labels.ts';

/** A text in the language that the reader has chosen for the admin; English for programs. */
export function say(req: Pick<PayloadRequest, 'i18n'>, text: Label): string {
  return req.i18n?.language === 'sv' ? text.sv : text.en;
}
