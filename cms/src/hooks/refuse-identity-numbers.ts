import type { CollectionBeforeValidateHook } from 'payload';
import { findIdentityNumbers } from '../guard/find/identity-numbers.ts';
import { plain } from '../guard/find/plain.ts';
import { label } from '../labels.ts';
import { refusal } from '../refuse.ts';

/**
 * Refuses a personal identity number anywhere in the words of a document that goes to readers without being approved first.
 * @throws {ValidationError} 400, naming the field and not the number
 */
export const refuseIdentityNumbers: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  for (const [path, text] of textsIn(data ?? {})) {
    if (findIdentityNumbers(plain(text)).length === 0) continue;
    throw refusal({
      req,
      collection: collection.slug,
      path,
      message: label(
        'Här står ett personnummer eller samordningsnummer. Ta bort det. Inget sparades.',
        'There is a personal identity number here. Remove it. Nothing was saved.',
      ),
    });
  }
  return data;
};

/** Every text with its path, as `reports.0.title`. Ids and names of files are none that anybody wrote. */
function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .flatMap(([name, inner]) => textsIn(inner, path === '' ? name : `${path}.${name}`));
}
