import type { Endpoint } from 'payload';
import { PublicError } from '../../public-error.ts';

/** Payload's own way to make the first user goes past every access rule, so it is closed. */
export const closedFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: () => {
    throw new PublicError(
      'Nobody can register here. Make the first administrator with: npm run pressjour -- user add --role admin',
      403,
    );
  },
};
