import { Readable } from 'node:stream';
import { type Language, languages } from '@pressjour/contract';
import type { Call } from '@pressjour/contract/payload-types';
import { stringify } from 'csv-stringify';
import type { Endpoint, PayloadRequest, Where } from 'payload';
import { Forbidden } from 'payload';
import { acts } from '../access/roles.ts';
import { adminLanguage } from '../admin/time.ts';
import { columnsOf, rowOf } from './calls-columns.ts';
import { callsPeriod } from './calls-period.ts';

const pageSize = 200;

/**
 * `GET /export.csv?from=&until=&event=&numbers=1`: the call log as CSV (RFC 4180, UTF-8 with its mark), page by page, in the asker's
 * language. Callers' numbers and notes about them are in it only when asked for, and that is logged. Formulas are made harmless.
 */
export function exportEndpoint({ timeZone }: { timeZone: string }): Endpoint {
  return {
    path: '/export.csv',
    method: 'get',
    handler: async (req) => {
      if (!acts(req.user, 'admin', 'duty-manager')) throw new Forbidden(req.t);
      const { from, until, where } = callsPeriod({ req, timeZone });
      const withNumbers = req.searchParams.get('numbers') === '1';
      if (withNumbers) {
        req.payload.logger.info({
          user: req.user?.id,
          from: String(from),
          until: String(until),
          msg: "The call log was exported with callers' numbers.",
        });
      }
      const language = adminLanguage(req.i18n.language);
      const writing = { language, timeZone };
      const columns = columnsOf({ withNumbers, ...writing });
      const csv = Readable.from(callsOf({ req, where, language }))
        .map((call: Call) => rowOf(call, writing))
        .compose(
          stringify({
            header: true,
            bom: true,
            columns,
            record_delimiter: '\r\n',
            escape_formulas: true,
          }),
        );
      const day = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDate();
      const lastDay = day(until.subtract({ seconds: 1 }));
      return new Response(Readable.toWeb(Readable.from(csv)) as ReadableStream, {
        headers: {
          'content-type': 'text/csv; charset=utf-8; header=present',
          'content-disposition': `attachment; filename="calls-${day(from)}--${lastDay}.csv"`,
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
        },
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
