import type { Shift, Swap } from '@pressjour/contract/payload-types';
import type { PayloadRequest } from 'payload';
import { everyDocument } from '../../database/every-document.ts';
import { label } from '../../labels.ts';
import { publicError } from '../../public-error.ts';
import { dutiesWithin, remaining } from './duties.ts';
import { dutyHolding, type Given, type RosterChanges, rosterChanges } from './roster-changes.ts';

/**
 * Gives the duty that a swap asks for to the one who is asked, from now on where it has begun, and closes what else was asked for
 * the same time: on MongoDB that also makes two acceptances at once meet, so that only one of them is written.
 * @throws a public error, 409, when the asker no longer has that duty
 */
export async function takeOver({ req, swap }: { req: PayloadRequest; swap: Swap }): Promise<void> {
  const part = remaining(swap);
  const asker = idOf(swap.asker);
  const asked = idOf(swap.asked);
  const duties = await dutiesWithin(req, part);
  const duty = dutyHolding({ duties, officer: asker, part });
  if (duty === null) {
    throw publicError(
      req,
      label(
        'Jouren har ändrats sedan frågan ställdes, så bytet går inte att godta. Inget har ändrats. Be om en ny fråga.',
        'The roster has changed since this was asked, so the swap cannot be accepted. Nothing was changed. Ask for a new one.',
      ),
      409,
    );
  }
  const changes = rosterChanges({ duties, duty, part, asked });
  await writeRoster({ req, changes, asker, tier: part.tier });
  await closeOthers({ req, swap, asker });
}

interface Writing {
  req: PayloadRequest;
  changes: RosterChanges;
  asker: string;
  tier: number;
}

async function writeRoster({ req, changes: { cut, written }, asker, tier }: Writing): Promise<void> {
  if (cut === null) {
    for (const given of written) {
      await req.payload.create({ collection: 'shifts', data: { ...timesOf(given), tier }, depth: 0, req });
    }
    return;
  }
  const {
    id,
    createdAt: _,
    updatedAt: __,
    ...shift
  }: Shift = await req.payload.findByID({
    collection: 'shifts',
    id: cut.id,
    depth: 0,
    req,
  });
  const [first, ...others] = [...cut.kept.map((kept) => ({ ...kept, officer: asker })), ...written];
  if (first) {
    await req.payload.update({ collection: 'shifts', id, data: timesOf(first), depth: 0, req });
  }
  for (const other of others) {
    await req.payload.create({ collection: 'shifts', data: { ...shift, ...timesOf(other) }, depth: 0, req });
  }
}

function timesOf({ officer, from, until }: Given): Pick<Shift, 'startsAt' | 'endsAt'> & { officer: string } {
  return {
    officer,
    startsAt: new Date(from.epochMilliseconds).toISOString(),
    endsAt: new Date(until.epochMilliseconds).toISOString(),
  };
}

async function closeOthers({
  req,
  swap,
  asker,
}: {
  req: PayloadRequest;
  swap: Swap;
  asker: string;
}): Promise<void> {
  const answer = await req.payload.update({
    collection: 'swaps',
    where: {
      and: [
        { id: { not_equals: swap.id } },
        { asker: { equals: asker } },
        { tier: { equals: swap.tier } },
        { state: { equals: 'asked' } },
        { startsAt: { less_than: swap.endsAt } },
        { endsAt: { greater_than: swap.startsAt } },
      ],
    },
    data: { state: 'withdrawn', decidedAt: new Date().toISOString() },
    depth: 0,
    req,
  });
  everyDocument(answer);
}

function idOf(relation: string | { id: string }): string {
  return typeof relation === 'string' ? relation : relation.id;
}
