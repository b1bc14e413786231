import { type Payload, ValidationError, type ValidationFieldError } from 'payload';
import { isWritten } from '../written/kinds.ts';
import { takenSlug } from '../written/prepare.ts';

/** Said after what the fields of a text are refused for. In Swedish, as in the office. */
const thenApprove = 'Ändra det i texten och godkänn den igen.';
const notUnique = new Set(['Värdet måste vara unikt', 'Value must be unique']);

/**
 * Why something could not be done, in words for whoever mends it: of what a text is refused for, the fields by the names that the
 * form has for them, and what to do.
 */
export function reasonOf(payload: Payload, error: unknown): string {
  if (!(error instanceof ValidationError)) return error instanceof Error ? error.message : String(error);
  const { collection = '', errors } = error.data;
  const named = errors.map((one) => inField(payload, collection, one));
  return [...named, thenApprove].join(' ');
}

/** The language and the slug are one index, and a text keeps its language. */
function inField(payload: Payload, collection: string, { message, path }: ValidationFieldError): string {
  const taken = notUnique.has(message) && isWritten(collection);
  const name = taken ? 'slug' : (path.split('.')[0] ?? '');
  return `${nameOf(payload, collection, name)}: ${taken ? takenSlug.sv : sentence(message)}`;
}

function nameOf(payload: Payload, collection: string, name: string): string {
  if (!isWritten(collection)) return name;
  const { flattenedFields } = payload.collections[collection].config;
  const field = flattenedFields.find((candidate) => candidate.name === name);
  const label = field && 'label' in field ? field.label : null;
  return typeof label === 'object' && label !== null && 'sv' in label ? String(label.sv) : name;
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
