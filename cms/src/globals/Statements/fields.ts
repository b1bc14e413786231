import type { Field, PayloadRequest, TextareaField, TextField } from 'payload';
import { type Label, label } from '../../labels.ts';
import { say } from '../../say.ts';

/** A text in each language; empty, the site says its own words. */
export function words(name: string, text: Label, description?: Label): TextareaField {
  return {
    name,
    type: 'textarea',
    localized: true,
    maxLength: 10_000,
    label: text,
    ...(description ? { admin: { description } } : {}),
  };
}

export const oneALine = label('En på varje rad.', 'One on each line.');
export const byEmptyLine = label('En tom rad mellan styckena.', 'An empty line between paragraphs.');
export const ownWords = label('Tomt: webbplatsens egen text.', 'Empty: the site’s own words.');

export function both(one: Label, other: Label): Label {
  return label(`${one.sv} ${other.sv}`, `${one.en} ${other.en}`);
}

/** An address on the web that the page leads to. */
export function webAddress(name: string, text: Label, description: Label): TextField {
  return {
    name,
    type: 'text',
    label: text,
    admin: { description },
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      !value ||
      (typeof value === 'string' && URL.canParse(value) && value.startsWith('https://')) ||
      say(req, label('Skriv hela adressen: https://…', 'Write the whole address: https://…')),
  } as TextField;
}

/** The authority that supervises, and where to complain to it. */
export const regulatorFields = (suggestion: Label): Field[] => [
  {
    name: 'regulator',
    type: 'text',
    localized: true,
    maxLength: 200,
    label: label('Tillsynsmyndighet', 'Supervisory authority'),
  },
  webAddress(
    'complaintUrl',
    label('Anmälan till tillsynsmyndigheten', 'Complaint to the authority'),
    suggestion,
  ),
];
