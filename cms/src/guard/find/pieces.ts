import type { GuidanceLanguage } from '@pressjour/contract';
import { runningText } from '../rich-text.ts';

/** The fields of a text in which something may be found, as the form names them. */
export type GuardedField =
  | 'title'
  | 'lead'
  | 'body'
  | 'slug'
  | 'referenceNumber'
  | 'corrections'
  | 'changeNote'
  | 'images'
  | 'attachments'
  | 'files'
  | 'withdrawal';

/** Words of a text or of one of its files. */
export interface Piece {
  field: GuardedField;
  /** The name of the file that they belong to; empty for the text's own. */
  file: string;
  text: string;
  /**
   * `name`: of a file, written without spaces and slashes. `web`: an address on the web, whose digits are no telephone number.
   * `reference`: the field for a case number, where one is meant to be.
   */
  kind: 'words' | 'name' | 'web' | 'reference';
}

/** A text as it is to go live. */
export interface GuardedText {
  id: string;
  language: GuidanceLanguage;
  title?: string | null;
  slug?: string | null;
  lead?: string | null;
  body?: unknown;
  referenceNumber?: string | null;
  changeNote?: string | null;
  corrections?: readonly { text?: string | null }[] | null;
}

/** A file that a text shows or offers, its words in the text's language and what is said of it in the other, which goes public too. */
export interface GuardedFile {
  id: string;
  field: 'images' | 'attachments' | 'files';
  filename: string;
  isImage: boolean;
  alt: string;
  caption: string;
  elsewhere: readonly string[];
  credit: string;
  licence: string;
}

/** All words of a text and of its files, in the order of the form. */
export function piecesOf(text: GuardedText, files: readonly GuardedFile[]): Piece[] {
  const { text: body, links } = runningText(text.body);
  const own = (field: GuardedField, words: string | null | undefined, kind: Piece['kind'] = 'words') => ({
    field,
    file: '',
    text: words ?? '',
    kind,
  });
  const pieces: Piece[] = [
    own('title', text.title),
    own('lead', text.lead),
    own('body', body),
    ...links.map(({ url }) => own('body', addressIn(url), /^(mailto|tel|sms):/i.test(url) ? 'words' : 'web')),
    own('slug', text.slug, 'name'),
    own('referenceNumber', text.referenceNumber, 'reference'),
    own('changeNote', text.changeNote),
    ...(text.corrections ?? []).map((correction) => own('corrections', correction.text)),
    ...files.flatMap(({ field, filename, alt, caption, elsewhere, credit, licence }) => [
      { field, file: filename, text: filename, kind: 'name' as const },
      ...[alt, caption, ...elsewhere, credit, licence].map((words) => ({
        field,
        file: filename,
        text: words,
        kind: 'words' as const,
      })),
    ]),
  ];
  return pieces.filter(({ text: words }) => words.trim() !== '');
}

/** What an address says to its reader: without its scheme, and decoded where it can be. */
function addressIn(url: string): string {
  const rest = url.replace(/^(mailto|tel|sms):/i, '');
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}
