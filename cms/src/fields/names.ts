import type { ArrayField } from 'payload';
import { type Label, label } from '../labels.ts';
import { rowName } from './row-name.ts';

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
    fields: [rowName('name', label('Namn', 'Name'))],
  };
}
