import type { Language } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { label } from '../labels.ts';
import { PublicError } from '../public-error.ts';
import { say } from '../say.ts';
import { wordRules } from './examine.ts';
import { guardedFile, type StoredMedia } from './files.ts';
import { findInWords, type RawFinding, type WordRules } from './find/in-words.ts';
import { findInPictures } from './find/pictures.ts';
import { piecesOf } from './find/pieces.ts';
import { findingNames } from './words.ts';

export interface PublicFileChange {
  req: PayloadRequest;
  /** The file as it is and as it is to be, its words in every language. */
  before: StoredMedia;
  after: StoredMedia;
  /** The language that the words are changed in. */
  language: Language;
}

/**
 * Refuses a change of a file that readers have when it brings something that they should not, in its name or its words in any language.
 * What stood there before was removed or waved through when its texts went out.
 * @throws {PublicError} 409
 */
export async function refuseInPublicFile({ req, before, after, language }: PublicFileChange): Promise<void> {
  const rules = await wordRules(req);
  const had = new Set(findIn(before, language, rules).map(sameAs));
  const found = findIn(after, language, rules).filter((raw) => !had.has(sameAs(raw)));
  if (found.length === 0) return;
  const named = new Set(found.map(({ code, excerpt }) => `${say(req, findingNames[code])} (${excerpt})`));
  const list = [...named].join('; ');
  const message = label(
    `Filen är publicerad, så ändringen sparades inte. Ta bort detta, eller lägg upp en ny fil och släpp igenom det i texten: ${list}.`,
    `The file is public, so the change was not saved. Remove this, or upload a new file and wave it through in the text: ${list}.`,
  );
  throw new PublicError(say(req, message), 409);
}

function findIn(media: StoredMedia, language: Language, rules: WordRules): RawFinding[] {
  const field = media.mimeType?.startsWith('image/') ? 'images' : 'attachments';
  const files = [guardedFile({ media, field, language })];
  return [...findInWords(piecesOf({ id: '', language }, files), rules), ...findInPictures(files)];
}

function sameAs({ code, value }: RawFinding): string {
  return `${code} ${value}`;
}
