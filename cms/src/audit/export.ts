import { Readable } from 'node:stream';
import type { AuditLog } from '@pressjour/contract/payload-types';
import { type Endpoint, Forbidden, type PayloadRequest } from 'payload';
import { acts } from '../access/roles.ts';
import { adminLanguage } from '../admin/time.ts';
import { iso } from '../clock/duties.ts';
import { csvOf, csvType, daysOf, download } from '../endpoints/download.ts';
import { type Period, periodOf } from '../endpoints/period.ts';
import { officeTimeZone } from '../line/current.ts';
import { auditColumns, auditRow } from './rows.ts';
import { writeAudit } from './write.ts';

const pageSize = 200;
/** The whole of the log, however long it is kept. */
const longestDays = 40_000;

interface Format {
  extension: 'csv' | 'json';
  type: string;
  write: (asked: { req: PayloadRequest; entries: Readable; timeZone: string }) => Readable;
}

const formats: Format[] = [
  {
    extension: 'csv',
    type: csvType,
    write: ({ req, entries, timeZone }) => {
      const writing = { language: adminLanguage(req.i18n.language), timeZone };
      const rows = entries.map((entry: AuditLog) => auditRow(entry, writing));
      return csvOf({ rows, columns: auditColumns(writing) });
    },
  },
  {
    extension: 'json',
    type: 'application/json; charset=utf-8',
    write: ({ entries }) => Readable.from(jsonArray(entries), { objectMode: false }),
  },
];

/**
 * `GET /api/audit-log/export.csv` and `.json`, `?from=&until=`: the audit log as it was kept, oldest first, written as it is read; the
 * whole of it unless asked otherwise. For administrators; who exported it stands in the log.
 */
export const auditExportEndpoints: Endpoint[] = formats.map(({ extension, type, write }) => ({
  path: `/export.${extension}`,
  method: 'get',
  handler: async (req) => {
    if (!acts(req.user, 'admin')) throw new Forbidden(req.t);
    const timeZone = officeTimeZone(req.payload);
    const period = periodOf({ req, timeZone, daysUnlessAsked: longestDays, longestDays });
    const details = { from: String(period.from), until: String(period.until), as: extension };
    await writeAudit({
      req,
      action: 'exported',
      about: { collection: 'audit-log', id: 'audit-log' },
      details,
    });
    const entries = Readable.from(entriesOf({ req, period }));
    return download({
      stream: write({ req, entries, timeZone }),
      filename: `audit-log-${daysOf(period, timeZone)}.${extension}`,
      type,
    });
  },
}));

/** In order of time. An entry that comes meanwhile stands behind all others, so that no page shifts. */
async function* entriesOf({
  req,
  period,
}: {
  req: PayloadRequest;
  period: Period;
}): AsyncGenerator<AuditLog> {
  const within = [{ at: { greater_than_equal: iso(period.from) } }, { at: { less_than: iso(period.until) } }];
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: 'audit-log',
      where: { and: within },
      sort: ['at', 'id'],
      limit: pageSize,
      page,
      depth: 0,
      req,
    });
    yield* docs;
    if (!hasNextPage) return;
  }
}

async function* jsonArray(entries: AsyncIterable<AuditLog>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const entry of entries) {
    yield `${before}${JSON.stringify(entry)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
