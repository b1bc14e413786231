import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Period } from './period.ts';

export interface CsvOf {
  /** Rows by the keys of the columns, as they come. */
  rows: Readable;
  columns: { key: string; header: string }[];
}

/** Rows as CSV (RFC 4180, UTF-8 with its mark), written as they come. Formulas are made harmless. */
export function csvOf({ rows, columns }: CsvOf): Readable {
  return Readable.from(
    rows.compose(
      stringify({ header: true, bom: true, columns, record_delimiter: '\r\n', escape_formulas: true }),
    ),
  );
}

/** An answer that is kept as a file, and by nobody on the way. */
export function download({
  stream,
  filename,
  type,
}: {
  stream: Readable;
  filename: string;
  type: string;
}): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

export const csvType = 'text/csv; charset=utf-8; header=present';

/** The first and the last day of a period in the press office's time zone, for the name of a file: 2026-10-01--2026-10-31. */
export function daysOf({ from, until }: Period, timeZone: string): string {
  const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
  return `${day(from)}--${day(until.subtract({ seconds: 1 }))}`;
}
