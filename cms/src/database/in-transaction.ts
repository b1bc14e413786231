import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';

/** Does everything or nothing: in the request's transaction when it has one, else in one of its own. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const own = await initTransaction(req);
  try {
    const result = await work();
    if (own) await commitTransaction(req);
    return result;
  } catch (error) {
    if (own) await killTransaction(req);
    throw error;
  }
}
