import { isSlug } from '@pressjour/contract';
import type { TextField } from 'payload';
import { label } from '../labels.ts';
import { say } from '../say.ts';

/** The last part of a public address. Left empty, it is made from the title. */
export function slugField(field: Pick<TextField, 'unique' | 'index'> = {}): TextField {
  return {
    name: 'slug',
    type: 'text',
    ...field,
    label: label('Adress', 'Address'),
    admin: {
      position: 'sidebar',
      description: label('Görs av rubriken om fältet är tomt.', 'Made from the title when left empty.'),
    },
    validate: (value: string | null | undefined, { req }: { req: Parameters<typeof say>[0] }) =>
      !value ||
      isSlug(value) ||
      say(
        req,
        label(
          'Skriv adressen med små bokstäver a–z, siffror och bindestreck, inte bara ett årtal: isvagen-oppnar.',
          'Write the address in lower-case letters a–z, digits and hyphens, not only a year: ice-road-opens.',
        ),
      ),
  } as TextField;
}
