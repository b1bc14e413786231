import type { ArrayField } from 'payload';
import { type Label, label } from '../labels.ts';

/** A list of names of authorities or the like, each in both languages. */
export function names({
  name,
  label: text,
  description,
  required = false,
}: {
  name: string;
  label: Label;
  description?: Label;
  required?: boolean;
}): ArrayField {
  return {
    name,
    type: 'array',
    label: text,
    required,
    ...(required ? { minRows: 1 } : {}),
    ...(description ? { admin: { description } } : {}),
    fields: [{ name: 'name', type: 'text', required: true, localized: true, label: label('Namn', 'Name') }],
  };
}
