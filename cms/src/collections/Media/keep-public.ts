import type { Language } from '@pressjour/contract';
import type { CollectionBeforeChangeHook } from 'payload';
import type { Change } from '../../audit/changes.ts';
import { writeAudit } from '../../audit/write.ts';
import { siteSettings } from '../../globals/SiteSettings/read.ts';
import type { StoredMedia } from '../../guard/files.ts';
import { hideIdentityNumbers } from '../../guard/find/identity-numbers.ts';
import { refuseInPublicFile } from '../../guard/public-file.ts';
import { label } from '../../labels.ts';
import { publicError } from '../../public-error.ts';
import { approvalActor } from '../../workflow/actor.ts';
import { mayChangePublicFile } from '../../workflow/decide.ts';
import { markingKey } from '../../written/media-use.ts';
import { changeOfFile } from './shown.ts';

const mayNot = label(
  'Filen är publicerad, och en sådan ändras av den som godkänner texter. Inget sparades. Be någon av dem, eller lägg upp en ny fil och byt den i texten.',
  'The file is public, and those are changed by those who approve texts. Nothing was saved. Ask one of them, or upload a new file and replace it in the text.',
);

/**
 * A change of a file that readers have is theirs at once: it is searched as a text that goes out is, it stands in the audit log, and
 * under four eyes it is for those who decide.
 */
export const keepPublicFile: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || req.context[markingKey] === true) return data;
  const changes = changeOfFile({ req, data, originalDoc });
  if (changes === null) return data;
  const before = await req.payload.db.findOne<StoredMedia & { public?: boolean | null }>({
    collection: 'media',
    where: { id: { equals: originalDoc.id } },
    req,
  });
  if (before?.public !== true) return data;
  const { fourEyes } = await siteSettings(req);
  if (!mayChangePublicFile({ actor: approvalActor(req), fourEyes })) throw publicError(req, mayNot, 403);
  const language = req.locale === 'en' ? 'en' : 'sv';
  const after = changed({ before, data, language });
  await refuseInPublicFile({ req, before, after, language });
  await writeAudit({
    req,
    action: 'media-changed',
    about: { collection: 'media', id: String(before.id), title: after.filename ?? null },
    details: { ...hidden(changes), language, replaced: req.file !== undefined },
  });
  return data;
};

/** The file as it is to be, of which the request gives the words of one language. */
function changed({
  before,
  data,
  language,
}: {
  before: StoredMedia;
  data: Partial<Record<string, string | null>>;
  language: Language;
}): StoredMedia {
  const { alt = before.alt?.[language], caption = before.caption?.[language], ...rest } = data;
  return {
    ...before,
    ...rest,
    alt: { ...before.alt, [language]: alt },
    caption: { ...before.caption, [language]: caption },
  };
}

/** The log keeps no identity number, neither one that was let through nor one that was taken away. */
function hidden(changes: Record<string, Change>): Record<string, Change> {
  const plain = (value: unknown) => (typeof value === 'string' ? hideIdentityNumbers(value) : value);
  return Object.fromEntries(
    Object.entries(changes).map(([field, { from, to }]) => [field, { from: plain(from), to: plain(to) }]),
  );
}
