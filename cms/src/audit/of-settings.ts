import type { GlobalAfterChangeHook } from 'payload';
import { type Change, changesOf } from './changes.ts';
import { writeAudit } from './write.ts';

const always = ['id', 'globalType', 'createdAt', 'updatedAt'];

/** Who changed settings, and which: plain values with what they were and became, the rest by name only. */
export const auditSettings: GlobalAfterChangeHook = async ({ data, doc, global, previousDoc, req }) => {
  const fields = Object.keys({ ...previousDoc, ...data }).filter((field) => !always.includes(field));
  const changed = Object.entries(changesOf(previousDoc, data, fields));
  if (changed.length === 0) return doc;
  await writeAudit({
    req,
    action: 'settings-changed',
    about: { collection: global.slug, id: global.slug },
    details: {
      locale: req.locale ?? null,
      ...Object.fromEntries(changed.map(([field, change]) => [field, isPlain(change) ? change : 'changed'])),
    },
  });
  return doc;
};

function isPlain({ from, to }: Change): boolean {
  return [from, to].every(
    (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
  );
}
