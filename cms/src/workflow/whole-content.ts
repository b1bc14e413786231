import type { FlattenedField, PayloadRequest } from 'payload';
import type { WrittenCollection } from '../written/kinds.ts';
import { contentFields, type Text } from './content.ts';

/** Every content field that the collection has, empty ones too: saved over other words, nothing of those shows through. */
export function wholeContent(req: PayloadRequest, collection: WrittenCollection, text: Text): Text {
  const { flattenedFields } = req.payload.collections[collection].config;
  const content = contentFields.flatMap((name) => {
    const field = flattenedFields.find((candidate) => candidate.name === name);
    return field ? [[name, text[name] ?? emptyOf(field)]] : [];
  });
  return Object.fromEntries(content);
}

function emptyOf(field: FlattenedField): [] | null {
  return field.type === 'array' || ('hasMany' in field && field.hasMany) ? [] : null;
}
