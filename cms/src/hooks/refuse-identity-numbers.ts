import type { CollectionBeforeValidateHook, GlobalBeforeValidateHook, PayloadRequest } from 'payload';
import type { StoredMedia } from '../guard/files.ts';
import { findIdentityNumbers } from '../guard/find/identity-numbers.ts';
import { plain } from '../guard/find/plain.ts';
import { type Label, label } from '../labels.ts';
import { refusal } from '../refuse.ts';

/**
 * Refuses a personal identity number anywhere in the words of a document that goes to readers without being approved first.
 * @throws {ValidationError} 400, naming the field and not the number
 */
export const refuseIdentityNumbers: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  refuseIn({ req, collection: collection.slug, data });
  return data;
};

/** The same of a global. @throws {ValidationError} 400, naming the field and not the number */
export const refuseIdentityNumbersInGlobal: GlobalBeforeValidateHook = ({ data, global, req }) => {
  refuseIn({ req, collection: global.slug, data });
  return data;
};

/**
 * The same of the names and the words of its files, when readers may see the document.
 * @param mediaOf the ids of its files
 * @throws {ValidationError} 400 at `files`, without the number
 */
export function refuseIdentityNumbersInFiles<T extends { public?: boolean | null }>(
  mediaOf: (document: T) => string[],
): CollectionBeforeValidateHook {
  return async ({ collection, data, originalDoc, req }) => {
    const after = { ...originalDoc, ...data } as T;
    const ids = after.public === true ? mediaOf(after) : [];
    if (ids.length === 0) return data;
    const { docs } = await req.payload.db.find<StoredMedia>({
      collection: 'media',
      where: { id: { in: ids } },
      pagination: false,
      req,
    });
    for (const { filename, alt, caption, credit, licence } of docs) {
      if (numbersIn({ filename, alt, caption, credit, licence }) === null) continue;
      throw refusal({ req, collection: collection.slug, path: 'files', message: inFile });
    }
    return data;
  };
}

function refuseIn({ req, collection, data }: { req: PayloadRequest; collection: string; data: unknown }) {
  const path = numbersIn(data ?? {});
  if (path !== null) throw refusal({ req, collection, path, message: inField });
}

const inField: Label = label(
  'Här står ett personnummer eller samordningsnummer. Ta bort det. Inget sparades.',
  'There is a personal identity number here. Remove it. Nothing was saved.',
);

const inFile: Label = label(
  'En fils namn, alternativtext, bildtext eller källa innehåller ett personnummer eller samordningsnummer. Ändra filen först. Inget sparades.',
  'The name, alternative text, caption or credit of a file has a personal identity number in it. Change the file first. Nothing was saved.',
);

/** The path of the first text with such a number, as `reports.0.title`; null when none has. */
function numbersIn(value: unknown): string | null {
  const found = textsIn(value).find(([, text]) => findIdentityNumbers(plain(text)).length > 0);
  return found === undefined ? null : found[0];
}

/** What the databases make: its digits may look like a number, and nobody wrote them. */
const madeId = /^(?:[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** A telephone number as it is kept; `+46111…` may look like somebody born in November 1946. */
const telephone = /^\+\d{7,15}$/;

/** Every text with its path. Ids, its own and those of what it refers to, are none that anybody wrote. */
function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return madeId.test(value) || telephone.test(value) ? [] : [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .flatMap(([name, inner]) => textsIn(inner, path === '' ? name : `${path}.${name}`));
}
