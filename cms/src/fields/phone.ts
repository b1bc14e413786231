import { lineSettingsShape } from '@pressjour/contract';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { PayloadRequest, TextField } from 'payload';
import { label } from '../labels.ts';
import { say } from '../say.ts';

const dialled = lineSettingsShape.shape.number;

/**
 * A telephone number in E.164: a plus sign, the country code and the rest without its leading zero.
 * A number written the Swedish way is rewritten; null when the text is no telephone number that the duty line can dial.
 */
export function toE164(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'SE');
  return number?.isPossible() && !number.ext ? (dialled.safeParse(number.number).data ?? null) : null;
}

/** A field that keeps a telephone number in E.164, however it was typed. */
export function phoneField(
  field: Omit<TextField, 'type' | 'validate' | 'hasMany' | 'maxRows' | 'minRows'>,
): TextField {
  return {
    ...field,
    type: 'text',
    hooks: {
      ...field.hooks,
      beforeValidate: [
        ({ value }) => (typeof value === 'string' && value.trim() !== '' ? (toE164(value) ?? value) : value),
      ],
    },
    validate: (
      value: string | null | undefined,
      { req, required }: { req: PayloadRequest; required?: boolean },
    ) => {
      if (!value) return required ? req.t('validation:required') : true;
      if (toE164(value) === value) return true;
      return say(
        req,
        label(
          `”${value}” går inte att ringa. Skriv numret så här: 070-174 06 05 eller +46701740605.`,
          `“${value}” cannot be dialled. Write the number like this: 070-174 06 05 or +46701740605.`,
        ),
      );
    },
  } as TextField;
}
