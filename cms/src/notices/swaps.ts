import type { Swap } from '@pressjour/contract/payload-types';
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { officeTimeZone } from '../line/current.ts';
import { raiseNotice } from './raise.ts';
import { type Told, wordingOf } from './wording/index.ts';

/** Tells the one who is asked of a swap, and the one who asked what became of it. */
export const tellOfSwap: CollectionAfterChangeHook<Swap> = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'update' && doc.state === previousDoc.state) return doc;
  const asker = idOf(doc.asker);
  const asked = idOf(doc.asked);
  const duty = { from: doc.startsAt, until: doc.endsAt, tier: doc.tier };
  if (doc.state === 'asked') {
    const told = {
      kind: 'swap-asked',
      asker: await nameOf(req, asker),
      duty,
      message: doc.message ?? '',
    } as const;
    await tell({ req, swap: doc.id, officer: asked, told });
  }
  if (doc.state === 'accepted' || doc.state === 'declined') {
    const told = { kind: `swap-${doc.state}`, by: await nameOf(req, asked), duty } as const;
    await tell({ req, swap: doc.id, officer: asker, told });
  }
  return doc;
};

interface TellOfSwap {
  req: PayloadRequest;
  swap: string;
  officer: string;
  told: Told;
}

async function tell({ req, swap, officer, told }: TellOfSwap): Promise<void> {
  const office = {
    cmsUrl: req.payload.config.serverURL,
    timeZone: officeTimeZone(req.payload),
    now: Temporal.Now.instant(),
  };
  await raiseNotice({
    req,
    key: `${told.kind}:${swap}`,
    kind: told.kind,
    officer,
    channels: ['text', 'mail'],
    wording: wordingOf(told, office),
  });
}

function idOf(user: Swap['asker']): string {
  return typeof user === 'string' ? user : user.id;
}

async function nameOf(req: PayloadRequest, id: string): Promise<string> {
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    select: { name: true },
    depth: 0,
    disableErrors: true,
    req,
  });
  return user?.name ?? '–';
}
