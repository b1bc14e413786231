import type { PayloadRequest, TextField } from 'payload';
import { type Label, label } from '../labels.ts';
import { say } from '../say.ts';

/** The name of a row, which every row has in Swedish; where English lacks it, the Swedish one stands in. */
export function rowName(name: string, text: Label): TextField {
  return {
    name,
    type: 'text',
    localized: true,
    label: text,
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      (typeof value === 'string' && value.trim() !== '') ||
      req.locale === 'en' ||
      say(req, label('Fyll i raden, eller ta bort den.', 'Fill in the row, or remove it.')),
  } as TextField;
}
