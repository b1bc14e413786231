import { httpsAddressShape } from '@pressjour/contract';
import type { PayloadRequest, TextField } from 'payload';
import type { Label } from '../labels.ts';
import { label } from '../labels.ts';
import { say } from '../say.ts';

/** A field that keeps a whole https address, which readers follow from the site. It may be left empty. */
export function httpsAddress({
  name,
  label: text,
  description,
}: {
  name: string;
  label: Label;
  description?: Label;
}) {
  return {
    name,
    type: 'text',
    label: text,
    ...(description ? { admin: { description } } : {}),
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      !value ||
      httpsAddressShape.safeParse(value).success ||
      say(req, label('Skriv hela adressen: https://…', 'Write the whole address: https://…')),
  } satisfies TextField;
}
