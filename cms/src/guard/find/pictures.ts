import type { FindingCode } from '../finding.ts';
import type { RawFinding } from './in-words.ts';
import type { GuardedFile } from './pieces.ts';

const needed = [
  ['missing-alt', 'alt'],
  ['missing-credit', 'credit'],
  ['missing-licence', 'licence'],
] as const satisfies [FindingCode, keyof GuardedFile][];

/** What a picture must have before it is shown: words for whoever cannot see it, who made it, and on what terms it may be used. */
export function findInPictures(files: readonly GuardedFile[]): RawFinding[] {
  return files
    .filter(({ field, isImage }) => field === 'images' && isImage)
    .flatMap((file) =>
      needed
        .filter(([, words]) => file[words].trim() === '')
        .map(([code]) => ({
          code,
          field: file.field,
          file: file.filename,
          value: file.id,
          excerpt: file.filename,
        })),
    );
}
