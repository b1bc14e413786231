import type { Swap } from '@pressjour/contract/payload-types';
import { type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload';
import { acts } from '../../access/roles.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { label } from '../../labels.ts';
import { publicError } from '../../public-error.ts';
import { say } from '../../say.ts';
import { type SwapState, swapStates } from './states.ts';
import { takeOver } from './take-over.ts';

interface SwapAction {
  name: 'accept' | 'decline' | 'withdraw';
  becomes: SwapState;
  /** Who may, of those who may see swaps at all. */
  may: (asking: { req: PayloadRequest; swap: Swap }) => boolean;
  /** What else happens, in the same transaction. */
  effect?: (asking: { req: PayloadRequest; swap: Swap }) => Promise<void>;
}

const isAsked: SwapAction['may'] = ({ req, swap }) => swap.asked === req.user?.id;

/** `POST /api/swaps/:id/accept`, by the one who is asked: the duty is theirs. Refused where it is no longer the asker's to give. */
export const acceptEndpoint = endpointOf({
  name: 'accept',
  becomes: 'accepted',
  may: isAsked,
  effect: takeOver,
});

/** `POST /api/swaps/:id/decline`, by the one who is asked. */
export const declineEndpoint = endpointOf({ name: 'decline', becomes: 'declined', may: isAsked });

/** `POST /api/swaps/:id/withdraw`, by the one who asked or who keeps the roster. */
export const withdrawEndpoint = endpointOf({
  name: 'withdraw',
  becomes: 'withdrawn',
  may: ({ req, swap }) => swap.asker === req.user?.id || acts(req.user, 'admin', 'duty-manager'),
});

function endpointOf(action: SwapAction): Endpoint {
  return {
    path: `/:id/${action.name}`,
    method: 'post',
    handler: async (req) => {
      if (!acts(req.user, 'admin', 'duty-manager', 'officer')) throw new Forbidden(req.t);
      const state = await inTransaction(req, () => decide(req, action));
      if (state === 'expired') {
        const message = label(
          'För sent: tiden som bytet gäller är förbi.',
          'Too late: the time of this swap is over.',
        );
        throw publicError(req, message, 409);
      }
      return Response.json({ id: String(req.routeParams?.id), state });
    },
  };
}

async function decide(req: PayloadRequest, { becomes, may, effect }: SwapAction): Promise<SwapState> {
  const id = String(req.routeParams?.id ?? '');
  const swap = await req.payload.findByID({
    collection: 'swaps',
    id,
    depth: 0,
    disableErrors: true,
    req,
  });
  if (!swap) throw new NotFound(req.t);
  if (!may({ req, swap })) throw new Forbidden(req.t);
  if (swap.state !== 'asked') {
    const state = say(req, swapStates[swap.state]).toLowerCase();
    throw publicError(
      req,
      label(`Bytet är redan avgjort: ${state}.`, `This swap is decided already: ${state}.`),
      409,
    );
  }
  const isOver = Date.parse(swap.endsAt) <= Date.now();
  const state = isOver ? 'expired' : becomes;
  if (!isOver) await effect?.({ req, swap });
  const data = { state, decidedAt: new Date().toISOString() };
  await req.payload.update({ collection: 'swaps', id, data, depth: 0, req });
  return state;
}
