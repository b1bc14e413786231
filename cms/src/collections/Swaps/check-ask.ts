import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { acts } from '../../access/roles.ts';
import { type Label, label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';
import { dutiesWithin, remaining } from './duties.ts';
import { dutyHolding } from './roster-changes.ts';

/**
 * Lets an officer ask for a duty of their own only, and a duty manager for anybody's; and only where the one who asks has that
 * duty from beginning to end. What has begun is asked for from now on.
 */
export const checkAsk: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const refuse = (path: string, message: Label) => refusal({ req, collection: 'swaps', path, message });
  const { user } = req;
  if (user && !acts(user, 'admin', 'duty-manager') && data.asker !== user.id) {
    throw refuse(
      'asker',
      label('Du kan bara byta bort jour som är din egen.', 'You can only ask for a duty of your own.'),
    );
  }
  if (data.asked === data.asker) {
    throw refuse(
      'asked',
      label('Välj någon annan än den som vill byta.', 'Choose somebody else than the one who asks.'),
    );
  }
  const part = remaining({ startsAt: data.startsAt, endsAt: data.endsAt, tier: data.tier });
  if (Temporal.Instant.compare(part.from, part.until) >= 0) {
    throw refuse('endsAt', label('Den tiden är redan förbi.', 'That time is over already.'));
  }
  if (dutyHolding({ duties: await dutiesWithin(req, part), officer: data.asker, part }) === null) {
    throw refuse('startsAt', await notTheirs(req, data.asker));
  }
  return { ...data, startsAt: new Date(part.from.epochMilliseconds).toISOString(), state: 'asked' };
};

async function notTheirs(req: PayloadRequest, asker: string): Promise<Label> {
  const own = req.user?.id === asker;
  if (own) {
    return label(
      'Du har inte jour i den ordningen hela den tiden. Välj en tid inom ett av dina egna jourpass.',
      'You are not on shift in that tier for all of that time. Choose a time within one of your own duties.',
    );
  }
  const { name } = await req.payload.findByID({ collection: 'users', id: asker, depth: 0, req });
  return label(
    `${name} har inte jour i den ordningen hela den tiden. Välj en tid inom ett av jourpassen.`,
    `${name} is not on shift in that tier for all of that time. Choose a time within one of their duties.`,
  );
}
