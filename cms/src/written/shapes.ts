import type { CollectionBeforeOperationHook } from 'payload';
import { isRecord } from '../is-record.ts';
import { type Label, label } from '../labels.ts';
import { refusal } from '../refuse.ts';
import type { WrittenCollection } from './kinds.ts';

interface Shape {
  fields: readonly string[];
  holds: (value: unknown) => boolean;
  message: Label;
}

/** What the fields of a text may hold. Null clears any of them but the status. */
const shapes: readonly Shape[] = [
  {
    fields: ['_status'],
    holds: (value) => value === 'draft' || value === 'published',
    message: label('Läget är draft eller published.', 'The status is draft or published.'),
  },
  {
    fields: ['title', 'lead', 'slug', 'referenceNumber', 'language', 'kind', 'changeNote'],
    holds: (value) => value === null || typeof value === 'string',
    message: label('Fältet tar text.', 'This field takes text.'),
  },
  {
    fields: ['publishedAt', 'publishAt', 'embargoedUntil', 'unpublishAt'],
    holds: (value) => value === null || isInstant(value),
    message: label(
      'Ange tiden som datum och klockslag, så här: 2026-11-22T08:00:00Z.',
      'Give the time as a date and an hour, like this: 2026-11-22T08:00:00Z.',
    ),
  },
  {
    fields: ['topics', 'contacts', 'images', 'attachments', 'files', 'related'],
    holds: (value) => value === null || (Array.isArray(value) && value.every(isRelation)),
    message: label('Fältet tar en lista av id:n.', 'This field takes a list of ids.'),
  },
  {
    fields: ['event'],
    holds: (value) => value === null || value === '' || isRelation(value),
    message: label('Fältet tar ett id.', 'This field takes an id.'),
  },
  {
    fields: ['body'],
    holds: (value) => value === null || isBody(value),
    message: label(
      'Brödtexten är inte ett dokument som redigeraren har skrivit.',
      'The body is no document as the editor writes it.',
    ),
  },
  {
    fields: ['corrections'],
    // The admin gives an empty list as the number of its rows.
    holds: (value) => !value || (Array.isArray(value) && value.every((note) => isRecord(note))),
    message: label('Fältet tar en lista av rättelser.', 'This field takes a list of corrections.'),
  },
];

const nothingKept = label('Inget sparades.', 'Nothing was saved.');

/** Refuses values that are no such thing as their field holds, before anything reads them. */
export function refuseShapes(collection: WrittenCollection): CollectionBeforeOperationHook {
  return ({ args, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args;
    const data: Record<string, unknown> = ('data' in args && args.data) || {};
    for (const { fields, holds, message } of shapes) {
      const path = fields.find((field) => data[field] !== undefined && !holds(data[field]));
      if (path === undefined) continue;
      const words = label(`${message.sv} ${nothingKept.sv}`, `${message.en} ${nothingKept.en}`);
      throw refusal({ req, collection, path, message: words });
    }
    return args;
  };
}

function isInstant(value: unknown): boolean {
  return (typeof value === 'string' || value instanceof Date) && !Number.isNaN(new Date(value).getTime());
}

function isRelation(value: unknown): boolean {
  return typeof value === 'string' || (isRecord(value) && typeof value.id === 'string');
}

/** A Lexical document: a root, and below it nodes that have a type. */
function isBody(value: unknown): boolean {
  return isRecord(value) && isRecord(value.root) && value.root.type === 'root' && isNode(value.root);
}

function isNode(value: unknown): boolean {
  if (!isRecord(value) || typeof value.type !== 'string') return false;
  if (value.type === 'text' && typeof value.text !== 'string') return false;
  if (value.type === 'block' && !isBlock(value.fields)) return false;
  const { children } = value;
  return children === undefined || (Array.isArray(children) && children.every(isNode));
}

/** A quote, or a fact box with a document in it. */
function isBlock(fields: unknown): boolean {
  return isRecord(fields) && (fields.body == null || isBody(fields.body));
}
