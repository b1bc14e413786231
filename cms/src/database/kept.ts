import type { Payload, PayloadRequest } from 'payload';
import { whenCommitted } from './after-commit.ts';

/** Something that is read often and changed seldom. */
export interface Kept<T> {
  /** As it is committed: what the running transaction itself has changed of it is not seen. */
  get: (req: Pick<PayloadRequest, 'payload'>) => Promise<T>;
  /** Has it read anew once the request's transaction is committed. */
  forget: (req: PayloadRequest) => Promise<void>;
}

/** Keeps what is read, for each Payload, until it is forgotten. It is read outside of any transaction; what fails is read again. */
export function kept<T>(read: (payload: Payload) => Promise<T>): Kept<T> {
  const known = new WeakMap<Payload, Promise<T>>();
  return {
    get: ({ payload }) => {
      const there = known.get(payload);
      if (there) return there;
      const reading = read(payload);
      known.set(payload, reading);
      reading.catch(() => {
        if (known.get(payload) === reading) known.delete(payload);
      });
      return reading;
    },
    forget: (req) => whenCommitted(req, () => known.delete(req.payload)),
  };
}
