import { paths } from '@pressjour/contract';
import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden, NotFound } from 'payload';
import { z } from 'zod';
import { acts, deciders, writers } from '../access/roles.ts';
import { actorOf } from '../audit/actor.ts';
import { writeAudit } from '../audit/write.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { label } from '../labels.ts';
import { makeToken } from '../notices/link-token.ts';
import { publicError } from '../public-error.ts';
import { siteUrlOf } from '../site-url.ts';
import type { WrittenCollection } from '../written/kinds.ts';
import { embargoedApproval } from './embargoed-approval.ts';
import { longestDays } from './longest-days.ts';

const shape = z.object({
  to: z.string().trim().min(1).max(200),
  kind: z.enum(['colleague', 'embargo']),
  expiresAt: z.iso.datetime({ offset: true }),
});
type Sent = z.infer<typeof shape>;

/**
 * `POST /:id/preview-links` `{ to, kind, expiresAt }`: a personal link to an unpublished text. `colleague` shows the latest draft, and
 * any writer makes one unless an embargo lies ahead; `embargo` shows the text as it was approved. While an embargo lies ahead those who
 * approve make the links, and none outlasts it.
 * Answered with `{ id, url, expiresAt }`: the address is told this once.
 */
export function makeLinkEndpoint(collection: WrittenCollection): Endpoint {
  return {
    path: '/:id/preview-links',
    method: 'post',
    handler: async (req) => {
      if (!acts(req.user, ...writers)) throw new Forbidden(req.t);
      const sent = shape.safeParse(await req.json?.().catch(() => null));
      if (!sent.success) throw badRequest(req);
      const made = await inTransaction(req, () => make({ req, collection, sent: sent.data }));
      return Response.json(made, { status: 201, headers: { 'cache-control': 'no-store' } });
    },
  };
}

interface Making {
  req: PayloadRequest;
  collection: WrittenCollection;
  sent: Sent;
}

async function make({ req, collection, sent }: Making) {
  const id = String(req.routeParams?.id ?? '');
  const text = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    req,
  });
  if (!text) throw new NotFound(req.t);
  const now = Temporal.Now.instant();
  const approval = await embargoedApproval({ req, collection, id, now });
  const embargo = embargoAhead([text.embargoedUntil, approval?.embargoedUntil], now);
  if ((sent.kind === 'embargo' || embargo !== null) && !acts(req.user, ...deciders)) {
    throw publicError(req, notADecider, 403);
  }
  if (sent.kind === 'embargo' && approval === null) throw nothingEmbargoed(req);
  const longest = now.add({ hours: longestDays * 24 });
  const expiresAt = checkedExpiry({ req, sent, now, longest, embargo: approval?.embargoedUntil ?? embargo });
  const { token, hash } = makeToken();
  const maker = actorOf(req);
  const link = await req.payload.create({
    collection: 'preview-links',
    data: {
      collection,
      document: id,
      language: text.language,
      title: text.title,
      kind: sent.kind,
      to: sent.to,
      tokenHash: hash,
      approval: sent.kind === 'embargo' ? (approval?.id ?? null) : null,
      madeBy: maker.id,
      madeByName: maker.name,
      madeAt: now.toString({ fractionalSecondDigits: 3 }),
      expiresAt,
      uses: 0,
    },
    depth: 0,
    req,
  });
  const about = { collection, id, title: text.title };
  await writeAudit({
    req,
    action: 'link-made',
    about,
    details: { link: link.id, kind: sent.kind, expiresAt },
  });
  return { id: link.id, url: siteUrlOf(req.payload) + paths.preview(token), expiresAt };
}

interface Expiry {
  req: PayloadRequest;
  sent: Sent;
  now: Temporal.Instant;
  /** Until when a link to a draft may be valid. */
  longest: Temporal.Instant;
  /** When the embargo ends; null when none lies ahead. ISO 8601. */
  embargo: string | null;
}

/** The first end that lies ahead: the draft's and the approved text's may differ. */
function embargoAhead(ends: readonly (string | null | undefined)[], now: Temporal.Instant): string | null {
  const ahead = ends.filter((end) => Boolean(end) && Date.parse(end ?? '') > now.epochMilliseconds);
  return ahead.sort().at(0) ?? null;
}

/** The time that was asked for, or the end of the embargo before it. ISO 8601. */
function checkedExpiry({ req, sent, now, longest, embargo }: Expiry): string {
  const expires = Date.parse(sent.expiresAt);
  if (expires <= now.epochMilliseconds) {
    const message = label(
      'Tiden har redan varit. Välj en senare tid; ingen länk skapades.',
      'That time has passed. Choose a later one; no link was made.',
    );
    throw publicError(req, message, 400);
  }
  const embargoEnd = embargo === null ? Number.POSITIVE_INFINITY : Date.parse(embargo);
  if (sent.kind === 'embargo' && expires > embargoEnd) {
    const message = label(
      'En embargolänk gäller längst tills embargot upphör. Välj en tidigare tid; ingen länk skapades.',
      'An embargo link lasts at most until the embargo ends. Choose an earlier time; no link was made.',
    );
    throw publicError(req, message, 400);
  }
  if (sent.kind === 'colleague' && expires > longest.epochMilliseconds) {
    const message = label(
      `En länk gäller högst ${longestDays} dygn. Välj en tidigare tid; ingen länk skapades.`,
      `A link lasts at most ${longestDays} days. Choose an earlier time; no link was made.`,
    );
    throw publicError(req, message, 400);
  }
  return new Date(Math.min(expires, embargoEnd)).toISOString();
}

const notADecider = label(
  'Texten har embargo, så den som godkänner texter gör länkar till den. Be någon av dem; ingen länk skapades.',
  'The text is embargoed, so those who approve texts make the links to it. Ask one of them; no link was made.',
);

function badRequest(req: PayloadRequest) {
  const message = label(
    'Skriv vem länken är till (högst 200 tecken), vad den ska visa och hur länge den ska gälla. Ingen länk skapades.',
    'Say whom the link is for (at most 200 characters), what it shows and until when. No link was made.',
  );
  return publicError(req, message, 400);
}

function nothingEmbargoed(req: PayloadRequest) {
  const message = label(
    'En embargolänk visar en godkänd text med ett embargo som inte har gått ut. Sätt embargot och godkänn texten först; ingen länk skapades.',
    'An embargo link shows an approved text whose embargo lies ahead. Set the embargo and approve the text first; no link was made.',
  );
  return publicError(req, message, 409);
}
