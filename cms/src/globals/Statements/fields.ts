import type { Field, TextareaField } from 'payload';
import { httpsAddress } from '../../fields/https-address.ts';
import { type Label, label } from '../../labels.ts';

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

/** Two sentences, one after the other. */
export function both(one: Label, other: Label): Label {
  return label(`${one.sv} ${other.sv}`, `${one.en} ${other.en}`);
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
  httpsAddress({
    name: 'complaintUrl',
    label: label('Anmälan till tillsynsmyndigheten', 'Complaint to the authority'),
    description: suggestion,
  }),
];
