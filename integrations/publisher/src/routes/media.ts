import type { Attachment, Language, MediaFile, Picture, PublicMedia } from '@pressjour/contract';
import { variantsOf } from '../media/variants.ts';
import type { DocumentKey } from '../model/content.ts';
import type { Newsroom } from './newsroom.ts';

interface Wanted {
  ids: string[];
  language: Language;
  seen: DocumentKey[];
}

/** The pictures among the media, each with the sizes that are in the tree, smallest first. */
export function picturesOf(newsroom: Newsroom, wanted: Wanted): Picture[] {
  return lookUp(newsroom, wanted).flatMap(({ medium, files }) => {
    const [first, ...others] = files;
    if (first === undefined) return [];
    const { alt, caption, credit, licence } = medium;
    return [{ alt, caption, credit, licence, files: [first, ...others] }];
  });
}

/** The media as files to download: the original of each. */
export function attachmentsOf(newsroom: Newsroom, wanted: Wanted): Attachment[] {
  return lookUp(newsroom, wanted).flatMap(({ medium, files }) => {
    const file = files.at(-1);
    return file === undefined ? [] : [{ title: medium.caption || medium.alt || medium.filename, file }];
  });
}

function lookUp({ model }: Newsroom, { ids, language, seen }: Wanted) {
  return ids.flatMap((id) => {
    seen.push({ collection: 'media', id });
    const medium = model.documents.get('media', id, language);
    return medium === null ? [] : [{ medium, files: filesOf(medium, model.media.find) }];
  });
}

/** Without the original there is nothing to show: a size alone is never handed out. */
function filesOf(
  medium: PublicMedia,
  find: (media: string, source: string) => { path: string; size: number } | null,
): MediaFile[] {
  const files = variantsOf(medium).map(({ source, filename, mimeType, width, height }) => {
    const copy = find(medium.id, source);
    return copy === null ? null : { path: copy.path, filename, mimeType, size: copy.size, width, height };
  });
  return files.at(-1) === null ? [] : files.filter((file) => file !== null);
}
