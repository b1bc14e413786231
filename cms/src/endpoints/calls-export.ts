import { Readable } from 'node:stream';
import { type Language, languages } from '@pressjour/contract';
import type { Call } from '@pressjour/contract/payload-types';
import type { Endpoint, PayloadRequest, Where } from 'payload';
import { Forbidden } from 'payload';
import { acts } from '../access/roles.ts';
import { adminLanguage } from '../admin/time.ts';
import { writeAudit } from '../audit/write.ts';
import { columnsOf, rowOf } from './calls-columns.ts';
import { callsPeriod } from './calls-period.ts';
import { csvOf, csvType, daysOf, download } from './download.ts';

const pageSize = 200;

/**
 * `GET /export.csv?from=&until=&event=&numbers=1`: the call log as CSV (RFC 4180, UTF-8 with its mark), page by page, in the asker's
 * language. Callers' numbers and notes about them are in it only when asked for. Who exported it stands in the audit log.
 */
export function exportEndpoint({ timeZone }: { timeZone: string }): Endpoint {
  return {
    path: '/export.csv',
    method: 'get',
    handler: async (req) => {
      if (!acts(req.user, 'admin', 'duty-manager')) throw new Forbidden(req.t);
      const { where, ...period } = callsPeriod({ req, timeZone });
      const withNumbers = req.searchParams.get('numbers') === '1';
      const details = { from: String(period.from), until: String(period.until), withNumbers };
      await writeAudit({ req, action: 'exported', about: { collection: 'calls', id: 'calls' }, details });
      const language = adminLanguage(req.i18n.language);
      const writing = { language, timeZone };
      const rows = Readable.from(callsOf({ req, where, language })).map((call: Call) => rowOf(call, writing));
      return download({
        stream: csvOf({ rows, columns: columnsOf({ withNumbers, ...writing }) }),
        filename: `calls-${daysOf(period, timeZone)}.csv`,
        type: csvType,
      });
    },
  };
}

interface Asked {
  req: PayloadRequest;
  where: Where;
  language: Language;
}

/** In order of time. A call that comes meanwhile stands behind all others, so that no page shifts. */
async function* callsOf({ req, where, language }: Asked): AsyncGenerator<Call> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: 'calls',
      where,
      sort: 'startedAt',
      limit: pageSize,
      page,
      depth: 1,
      locale: language,
      fallbackLocale: [...languages],
      populate: { users: { name: true }, events: { title: true } },
      req,
    });
    yield* docs;
    if (!hasNextPage) return;
  }
}
