import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden } from 'payload';
import { z } from 'zod';
import { isInside } from '../access/roles.ts';
import { maySeeBlocked } from '../collections/BlockedCallers/may-see-blocked.ts';
import { maySeePhone } from '../collections/Users/may-see-phone.ts';
import { toE164 } from '../fields/phone.ts';
import { label } from '../labels.ts';
import { snapshotAt } from '../line/snapshot.ts';
import { whoAnswersAt } from '../line/who-answers.ts';
import { publicError } from '../public-error.ts';

const instant = z.iso.datetime({ offset: true });
const furthestYears = 5;

/**
 * `GET /api/who-answers?at=&from=`: who would answer a call at an instant (now unless said) from a caller (a number or `anonymous`,
 * which it is unless said), why, with what times, and what the caller hears. Nothing is dialled.
 */
export function whoAnswersEndpoint({ timeZone, siteUrl }: { timeZone: string; siteUrl: string }): Endpoint {
  return {
    path: '/who-answers',
    method: 'get',
    handler: async (req) => {
      if (!isInside(req.user)) throw new Forbidden(req.t);
      const at = instantOf(req);
      const from = callerOf(req);
      const line = await snapshotAt({ payload: req.payload, at: new Date(at.epochMilliseconds), timeZone });
      if (line === null) {
        const message = label(
          'Presstjänsten har inget nummer eller ingen e-postadress ännu: fyll i dem under Presstjänsten.',
          'The press service has no number or no e-mail address yet: fill them in under Press service.',
        );
        throw publicError(req, message, 409);
      }
      const mayRead = (id: string) => maySeePhone({ req, id }) === true;
      const mayReadBlocked = maySeeBlocked({ req });
      const answer = whoAnswersAt({ line, instant: at, from, siteUrl, mayRead, mayReadBlocked });
      return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } });
    },
  };
}

/** @throws a public error, 400, for what is no instant, or one too far away for a roster */
function instantOf(req: PayloadRequest): Temporal.Instant {
  const now = Temporal.Now.instant();
  const asked = req.searchParams.get('at');
  if (!asked) return now;
  const parsed = instant.safeParse(asked);
  const at = parsed.success ? Temporal.Instant.from(parsed.data) : null;
  const far = furthestYears * 365 * 24;
  if (at && Math.abs(now.until(at, { largestUnit: 'hours' }).hours) <= far) return at;
  throw publicError(
    req,
    label(
      `”at” måste vara en tidpunkt inom ${furthestYears} år, med avstånd till UTC, till exempel 2026-12-24T03:00:00+01:00.`,
      `“at” must be an instant within ${furthestYears} years, with its offset from UTC, such as 2026-12-24T03:00:00+01:00.`,
    ),
    400,
  );
}

/** @throws a public error, 400, for what is no caller */
function callerOf(req: PayloadRequest): string {
  const asked = req.searchParams.get('from')?.trim();
  if (!asked || asked === 'anonymous') return 'anonymous';
  // A plus sign that nobody encoded reaches the query as a space.
  const caller = toE164(/^\d{8,15}$/.test(asked) && !asked.startsWith('0') ? `+${asked}` : asked);
  if (caller !== null) return caller;
  throw publicError(
    req,
    label(
      '”from” måste vara ett telefonnummer, till exempel +46701740605, eller ordet anonymous.',
      '“from” must be a telephone number, such as +46701740605, or the word anonymous.',
    ),
    400,
  );
}
