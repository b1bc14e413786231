import type { FeedItem } from '@pressjour/contract';
import { xmlText } from './xml-text.ts';

/** A file that belongs to an item. */
export interface Enclosure {
  url: string;
  type: string;
  /** Bytes. */
  length: number;
  title: string;
}

/** The files of an item, those to download first and then its pictures, each in its largest size. */
export function enclosuresOf({ attachments, pictures }: FeedItem, siteUrl: string): Enclosure[] {
  return [
    ...attachments.map(({ title, file }) => ({ title, file })),
    ...pictures.map(({ alt, caption, files }) => ({ title: caption || alt, file: files.at(-1) ?? files[0] })),
  ].map(({ title, file: { path, mimeType, size, filename } }) => ({
    url: siteUrl + path,
    type: mimeType,
    length: size,
    title: xmlText(title || filename),
  }));
}
