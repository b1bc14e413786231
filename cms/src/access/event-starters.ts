import type { Access } from 'payload';
import { acts } from './roles.ts';

/** Whoever may start, extend and end an event: the desk, the duty manager, and an officer while on shift. */
export const eventStarters: Access = async ({ req }) => {
  if (acts(req.user, 'admin', 'editor', 'approver', 'duty-manager')) return true;
  if (!req.user || !acts(req.user, 'officer')) return false;
  const now = new Date().toISOString();
  const { totalDocs } = await req.payload.count({
    collection: 'shifts',
    where: {
      and: [
        { officer: { equals: req.user.id } },
        { startsAt: { less_than_equal: now } },
        { endsAt: { greater_than: now } },
      ],
    },
    req,
  });
  return totalDocs > 0;
};
