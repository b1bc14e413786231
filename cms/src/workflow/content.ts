import { createHash } from 'node:crypto';
import type { WrittenDocument } from '../written/kinds.ts';
import { idOf } from '../written/kinds.ts';

/** The fields of a text that readers get something of; one that a collection lacks counts as empty. */
export const contentFields = [
  'language',
  'title',
  'slug',
  'lead',
  'body',
  'kind',
  'publishedAt',
  'publishAt',
  'embargoedUntil',
  'unpublishAt',
  'topics',
  'contacts',
  'images',
  'attachments',
  'files',
  'referenceNumber',
  'event',
  'corrections',
  'changeNote',
  'related',
] as const;

/** Fields that count only when they say something: what was approved before there were any keeps its hash. */
const later = new Set<string>(['related', 'changeNote']);
const relations = new Set(['topics', 'contacts', 'images', 'attachments', 'files', 'event', 'related']);
const instants = new Set(['publishedAt', 'publishAt', 'embargoedUntil', 'unpublishAt']);

/** A text, or a part of one, with whatever stands in its fields. */
export type Text = Partial<Record<keyof WrittenDocument | (typeof contentFields)[number], unknown>>;

/**
 * SHA-256 of what readers get of a text, in hexadecimal digits. The same words give the same, however they are written down:
 * empty counts as absent, a relation as its id, an instant as an instant; the order of keys and the ids of rows and blocks say nothing.
 */
export function hashOf(text: Text): string {
  const content = contentFields
    .map((field) => [field, plain(field, text[field])] as const)
    .filter(([field, value]) => value !== null || !later.has(field));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The content of a text alone, as it is kept. */
export function contentOf(text: Text): Text {
  return Object.fromEntries(contentFields.flatMap((field) => (field in text ? [[field, text[field]]] : [])));
}

function plain(field: string, value: unknown): unknown {
  if (isEmpty(value)) return null;
  if (instants.has(field)) return instantOf(value);
  if (relations.has(field)) return Array.isArray(value) ? value.map(idOf) : idOf(value);
  if (field === 'corrections' && Array.isArray(value)) {
    return value.map(({ date, text }: { date: unknown; text: unknown }) => [instantOf(date), text]);
  }
  return inOrder(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** What is no instant, which is refused elsewhere, stays as it is. */
function instantOf(value: unknown): string {
  const instant = new Date(value as string | Date);
  return Number.isNaN(instant.getTime()) ? String(value) : instant.toISOString();
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value)
    .filter(([key, inner]) => inner !== undefined && !(key === 'id' && 'blockType' in value))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, inOrder(inner)]));
}
