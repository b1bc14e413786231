import { createHash } from 'node:crypto';
import { lineSnapshotShape } from '@pressjour/contract';
import type { Endpoint } from 'payload';
import { Forbidden } from 'payload';
import { z } from 'zod';
import { acts } from '../access/roles.ts';
import { snapshotAt } from '../line/snapshot.ts';
import { PublicError } from '../public-error.ts';

const instant = z.iso.datetime({ offset: true });

/** `GET /api/snapshot?at=`: all that the duty line routes by, or 503 with what is wrong. Answered 304 to whoever has the same already. */
export function snapshotEndpoint({ timeZone }: { timeZone: string }): Endpoint {
  return {
    path: '/snapshot',
    method: 'get',
    handler: async (req) => {
      if (!acts(req.user, 'service')) throw new Forbidden(req.t);
      const asked = req.searchParams.get('at');
      const at = asked === null ? new Date().toISOString() : instant.safeParse(asked).data;
      if (at === undefined) {
        throw new PublicError(
          '`at` must be an instant with its offset, such as 2026-12-25T03:00:00+01:00.',
          400,
        );
      }
      const line = await snapshotAt({ payload: req.payload, at: new Date(at), timeZone });
      if (!line) {
        throw new PublicError(
          'The press service has no number or no e-mail address yet: fill it in under Press service in the admin.',
          503,
        );
      }
      const checked = lineSnapshotShape.safeParse(line);
      if (!checked.success) {
        const wrong = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
        throw new PublicError(
          `The duty line cannot use what is kept: ${wrong.join('; ')}. It goes on by what it had. Correct this in the admin.`,
          503,
        );
      }
      const snapshot = checked.data;
      const { madeAt: _, ...content } = snapshot;
      const etag = `"${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}"`;
      const headers = { etag, 'cache-control': 'no-cache' };
      if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
      return Response.json(snapshot, { headers });
    },
  };
}
