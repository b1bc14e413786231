import { lineSettingsShape } from '@pressjour/contract';
import type { EmailFieldValidation } from 'payload';
import { email } from 'payload/shared';
import { label } from '../labels.ts';
import { say } from '../say.ts';

/** Takes an e-mail address that the duty line takes too: its rule is narrower than Payload's. */
export const pressEmail: EmailFieldValidation = (value, options) => {
  const known = email(value, options);
  if (known !== true || !value) return known;
  return (
    lineSettingsShape.shape.email.safeParse(value).success ||
    say(
      options.req,
      label(
        `”${value}” kan inte användas. Före @ får stå a–z, 0–9 och . _ + - '.`,
        `“${value}” cannot be used. Before the @ it may have a–z, 0–9 and . _ + - '.`,
      ),
    )
  );
};
