import type { Localized } from '@pressjour/contract';
import { createLocalReq, type Payload } from 'payload';
import { z } from 'zod';
import { inTransaction } from '../database/in-transaction.ts';
import { raiseNotice } from '../notices/raise.ts';
import { withRole } from '../notices/reached.ts';
import { type Office, wordingOf } from '../notices/wording/index.ts';
import { unlookedTexts } from './read-troubles.ts';
import type { Trouble } from './trouble.ts';
import { troubleWords } from './words.ts';

/** A trouble as people were told of it. */
const localizedShape = z.object({ sv: z.string(), en: z.string() });
const toldShape = z
  .array(z.object({ key: z.string(), kind: z.string(), what: localizedShape, todo: localizedShape }))
  .catch([]);
export type ToldTrouble = z.infer<typeof toldShape>[number];

/**
 * Mails approvers and administrators what has become wrong since they were last told, and what is right again: each trouble once, when
 * it is sure, and its end once. What they were told of is kept in the transaction of the mails.
 */
export async function tellTroubles({
  payload,
  troubles,
  office,
}: {
  payload: Payload;
  troubles: readonly Trouble[];
  office: Office;
}): Promise<void> {
  const kept = await payload.findGlobal({ slug: 'told-troubles', depth: 0 });
  const told = toldShape.parse(kept.open ?? []);
  const { fresh, over } = changesIn({ troubles, told, unlooked: await unlookedTexts(payload) });
  if (fresh.length + over.length === 0) return;
  const req = await createLocalReq({}, payload);
  await inTransaction(req, async () => {
    const readers = new Set([...(await withRole(req, 'approver')), ...(await withRole(req, 'admin'))]);
    for (const officer of readers) {
      for (const [kind, concerned] of [
        ['site-trouble', fresh],
        ['site-clear', over],
      ] as const) {
        if (concerned.length === 0) continue;
        await raiseNotice({
          req,
          kind,
          officer,
          key: `${kind}:${office.now}:${officer}`,
          channels: ['mail'],
          wording: wordingOf({ kind, troubles: concerned }, office),
        });
      }
    }
    const changed = new Set([...over, ...fresh].map(({ key }) => key));
    const open = [...told.filter(({ key }) => !changed.has(key)), ...fresh];
    await payload.updateGlobal({ slug: 'told-troubles', data: { open }, depth: 0, req });
  });
}

/**
 * What people have not been told of yet: troubles that are new or of another kind than before, and those told of that are no more. A
 * text that cannot be read now, or has not been looked for since its last change, may be as wrong as it was, and so may the site. Pure.
 */
export function changesIn({
  troubles,
  told,
  unlooked,
}: {
  troubles: readonly Trouble[];
  told: readonly ToldTrouble[];
  /** Keys of texts. */
  unlooked: readonly string[];
}): { fresh: ToldTrouble[]; over: ToldTrouble[] } {
  const known = new Map(told.map(({ key, kind }) => [key, kind]));
  const unread = troubles.flatMap((trouble) => (trouble.kind === 'site-unreadable' ? trouble.texts : []));
  const unsure = unlooked.length > 0 ? ['site-unreadable', ...unlooked] : [];
  const lasting = new Set([...troubles.map(({ key }) => key), ...unread, ...unsure]);
  return {
    fresh: troubles.filter(({ key, kind, confirmed }) => confirmed && known.get(key) !== kind).map(toldOf),
    over: told.filter(({ key }) => !lasting.has(key)),
  };
}

function toldOf(trouble: Trouble): ToldTrouble {
  const [sv, en] = [troubleWords(trouble, 'sv'), troubleWords(trouble, 'en')];
  const both = (part: 'what' | 'todo'): Localized => ({ sv: sv[part], en: en[part] });
  return { key: trouble.key, kind: trouble.kind, what: both('what'), todo: both('todo') };
}
