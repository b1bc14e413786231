import type { Endpoint } from 'payload';
import { z } from 'zod';
import { actorOf } from '../audit/actor.ts';
import { writeAudit } from '../audit/write.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { label } from '../labels.ts';
import { publicError } from '../public-error.ts';
import { optionalText } from '../workflow/endpoints/step.ts';
import type { WrittenCollection } from '../written/kinds.ts';
import { latestWords } from './document.ts';
import { type Examined, examine, type Guarded } from './examine.ts';
import { hideIdentityNumbers } from './find/identity-numbers.ts';
import type { FindingCode } from './finding.ts';
import { guardFindings } from './index.ts';
import { checkLinks } from './links/check.ts';
import { webLinksOf } from './links/in-text.ts';

/** `GET /:id/guard` and `POST /:id/waive` of a collection of texts. */
export function guardEndpoints(collection: WrittenCollection): Endpoint[] {
  return [guardEndpoint(collection), waiveEndpoint(collection)];
}

/** `GET /:id/guard`: `{ findings }` in the latest words of a text and the public note asked for with them. Links outside are asked for first, where that was long ago. */
function guardEndpoint(collection: WrittenCollection): Endpoint {
  return {
    path: '/:id/guard',
    method: 'get',
    handler: async (req) => {
      const guarded = await latestWords(req, collection);
      await checkLinks({ req, urls: webLinksOf(req, guarded.document) });
      return Response.json({ findings: await guardFindings(guarded) });
    },
  };
}

const body = z.object({
  key: z.string().min(1).max(64),
  reason: z.string().trim().min(10).max(500),
  correction: optionalText,
});

/**
 * `POST /:id/waive` with `key` and `reason`: waves a finding through, for as long as the same thing stands in the text. `correction`: the
 * public note that is to go out with it and is not kept yet, where the finding stands in that.
 */
function waiveEndpoint(collection: WrittenCollection): Endpoint {
  return {
    path: '/:id/waive',
    method: 'post',
    handler: async (req) => {
      const sent = body.safeParse(await req.json?.().catch(() => null));
      const guarded = await latestWords(req, collection, sent.data?.correction);
      if (!sent.success) throw publicError(req, noReason, 400);
      const { key } = sent.data;
      const reason = hideIdentityNumbers(sent.data.reason);
      await inTransaction(req, async () => {
        const found = (await examine(guarded)).filter(({ finding }) => finding.key === key);
        const [first] = found;
        if (!first) throw publicError(req, notThere, 409);
        if (first.finding.waived === null) await waive({ guarded, found: first, reason });
      });
      return Response.json({ findings: await guardFindings(guarded) });
    },
  };
}

const noReason = label(
  'Skriv skälet med 10 till 500 tecken. Det sparas med ditt namn.',
  'Give the reason in 10 to 500 characters. It is kept with your name.',
);
const notThere = label(
  'Det finns inte längre i texten. Inget har ändrats. Läs in träffarna på nytt.',
  'That is no longer in the text. Nothing was changed. Load the findings anew.',
);

async function waive({
  guarded: { req, collection, document },
  found: { raw, finding },
  reason,
}: {
  guarded: Guarded;
  found: Examined;
  reason: string;
}): Promise<void> {
  const { id: byId, name: byName } = actorOf(req);
  const { code, key, place } = finding;
  const title = hideIdentityNumbers(document.title ?? '');
  const about = { collection, id: String(document.id), title };
  const data = {
    at: new Date().toISOString(),
    code,
    key,
    reason,
    byId,
    byName,
    shown: partOf(code, raw.value),
    title,
    collection,
    document: about.id,
  };
  await req.payload.db.create({ collection: 'guard-waivers', data, req, returning: false });
  await writeAudit({
    req,
    action: 'waved-through',
    about,
    details: { code, key, place: place.label, reason },
  });
}

/** So much of a number or an address that whoever knows it recognises it; the whole of what points to nobody. */
function partOf(code: FindingCode, value: string): string {
  const kept: Partial<Record<FindingCode, number>> = {
    'personal-identity-number': 6,
    'case-number': 4,
    'email-address': 2,
    'telephone-number': 5,
  };
  const length = kept[code];
  if (length === undefined) return hideIdentityNumbers(value);
  return value.slice(0, length) + '•'.repeat(Math.max(0, value.length - length));
}
