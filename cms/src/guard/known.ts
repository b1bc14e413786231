import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  Payload,
  PayloadRequest,
} from 'payload';
import { whenCommitted } from '../database/after-commit.ts';
import type { Known } from './find/in-words.ts';

const kept = new WeakMap<Payload, Promise<Known>>();

/** Whose numbers and addresses readers have anyway, as committed: read once, and again after a change. */
export function knownContacts({ payload }: Pick<PayloadRequest, 'payload'>): Promise<Known> {
  const known = kept.get(payload);
  if (known) return known;
  const reading = read(payload);
  kept.set(payload, reading);
  reading.catch(() => {
    if (kept.get(payload) === reading) kept.delete(payload);
  });
  return reading;
}

/** Has them read anew once a change of a press contact or of the press service is committed. */
export const forgetKnown: {
  contactChanged: CollectionAfterChangeHook;
  contactDeleted: CollectionAfterDeleteHook;
  serviceChanged: GlobalAfterChangeHook;
} = {
  contactChanged: async ({ doc, req }) => {
    await forget(req);
    return doc;
  },
  contactDeleted: ({ req }) => forget(req),
  serviceChanged: async ({ doc, req }) => {
    await forget(req);
    return doc;
  },
};

function forget(req: PayloadRequest): Promise<void> {
  const { payload } = req;
  return whenCommitted(req, () => kept.delete(payload));
}

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
