import { z } from 'zod';
import { idOf } from '../written/kinds.ts';
import type { PreviewedText } from './shown.ts';
import { isSoundRichText } from './sound-rich-text.ts';

/** How much of a form may be sent at once. Bytes. */
export const typedLimit = 512 * 1024;

const words = (most: number) =>
  z
    .string()
    .max(most)
    .nullish()
    .transform((value) => value ?? '');
const related = z
  .array(z.union([z.string(), z.object({ id: z.string() })]))
  .max(100)
  .nullish()
  .transform((list) => (list ?? []).map(idOf));

const notes = z
  .array(z.object({ date: z.iso.datetime({ offset: true }).nullish(), text: words(5000) }))
  .max(100)
  .nullish()
  .transform((rows) => (rows ?? []).flatMap(({ date, text }) => (date && text ? [{ date, text }] : [])));

/** Of an array without rows Payload's form tells their number. */
const rowsOf = (value: unknown) => (value === 0 ? [] : value);

/**
 * What a preview takes over from a form that nobody has saved yet: what readers would see, and nothing that says where the text
 * belongs or who may read it. A form is sent while it is being filled in: a field may be missing or empty.
 */
const fields = z
  .object({
    title: words(500),
    lead: words(5000),
    body: z
      .unknown()
      .refine((body) => body == null || isSoundRichText(body), { error: 'is no rich text' })
      .transform((body) => body ?? null),
    kind: z.string().max(50).nullish(),
    topics: related,
    contacts: related,
    images: related,
    attachments: related,
    files: related,
    event: z
      .union([z.string(), z.object({ id: z.string() })])
      .nullish()
      .transform((value) => (value ? idOf(value) : null)),
    related,
    referenceNumber: words(200),
    corrections: z.preprocess(rowsOf, notes),
  })
  .partial();

export const typedShape = z.object({ typed: fields });

export type Typed = z.infer<typeof fields>;

/** A saved text with what is typed in its place; a kind that is not chosen yet stays as it was. */
export function withTyped(text: PreviewedText, typed: Typed): PreviewedText {
  return { ...text, ...typed, kind: typed.kind ?? text.kind } as PreviewedText;
}
