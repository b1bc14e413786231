import type { PublicMedia } from '@pressjour/contract';

/** One file of a medium, as the cms serves it. */
export interface Variant {
  /** Path and query on the cms, whatever host the cms writes before it. */
  source: string;
  filename: string;
  mimeType: string;
  /** Bytes, as the cms says. */
  filesize: number;
  width: number | null;
  height: number | null;
}

/** The files of a medium: its image sizes from narrow to wide, then the original. */
export function variantsOf(medium: PublicMedia): [...Variant[], Variant] {
  const sizes = Object.values(medium.sizes)
    .flatMap((size) => {
      if (!size.url || !size.filename) return [];
      return [
        {
          source: sourceOf(size.url),
          filename: size.filename,
          mimeType: size.mimeType ?? medium.mimeType,
          filesize: size.filesize ?? 0,
          width: size.width ?? null,
          height: size.height ?? null,
        },
      ];
    })
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0) || (a.source < b.source ? -1 : 1));
  const original = {
    source: sourceOf(medium.url),
    filename: medium.filename,
    mimeType: medium.mimeType,
    filesize: medium.filesize,
    width: medium.width ?? null,
    height: medium.height ?? null,
  };
  return [...sizes, original];
}

function sourceOf(url: string): string {
  const { pathname, search } = new URL(url, 'http://cms.invalid');
  return pathname + search;
}
