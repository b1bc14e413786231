import type { Language, MediaFile } from '@pressjour/contract';

const types: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/avif': 'AVIF',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
  'audio/mpeg': 'MP3',
  'video/mp4': 'MP4',
  'application/zip': 'ZIP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.oasis.opendocument.text': 'ODT',
};

/** The type and size of a file, as its link says them: PDF, 84 kB. */
export function fileInWords({ mimeType, filename, size }: MediaFile, language: Language): string {
  const type = types[mimeType] ?? filename.split('.').at(-1)?.toUpperCase() ?? '';
  return [type, sizeInWords(size, language)].filter((part) => part !== '').join(', ');
}

function sizeInWords(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `${language === 'sv' ? megabytes.replace('.', ',') : megabytes} MB`;
}
