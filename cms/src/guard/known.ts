import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  Payload,
} from 'payload';
import { kept } from '../database/kept.ts';
import type { Known } from './find/in-words.ts';

const contacts = kept(read);

/** Whose numbers and addresses readers have anyway, as committed: read once, and again after a change. */
export const knownContacts = contacts.get;

/** Has them read anew once a change of a press contact or of the press service is committed. */
export const forgetKnown: {
  contactChanged: CollectionAfterChangeHook;
  contactDeleted: CollectionAfterDeleteHook;
  serviceChanged: GlobalAfterChangeHook;
} = {
  contactChanged: async ({ doc, req }) => {
    await contacts.forget(req);
    return doc;
  },
  contactDeleted: ({ req }) => contacts.forget(req),
  serviceChanged: async ({ doc, req }) => {
    await contacts.forget(req);
    return doc;
  },
};

async function read(payload: Payload): Promise<Known> {
  const { docs } = await payload.find({
    collection: 'press-contacts',
    where: { public: { equals: true } },
    select: { phone: true, email: true },
    depth: 0,
    pagination: false,
  });
  const service = await payload.findGlobal({ slug: 'press-service', depth: 0 });
  const all = [...docs, { phone: service.number, email: service.email }];
  return {
    phones: new Set(all.flatMap(({ phone }) => (phone ? [phone] : []))),
    emails: new Set(all.flatMap(({ email }) => (email ? [email.toLowerCase()] : []))),
  };
}
