/** What Payload answers when it changes or deletes many documents at once: one that failed is only told of, nothing is thrown. */
interface BulkAnswer<T> {
  docs: T[];
  errors: { id: string | number; message: string }[];
}

/**
 * The documents of a change of many at once.
 * @throws {AggregateError} when one of them could not be changed, so that the transaction is undone or the failure is told of
 */
export function everyDocument<T>({ docs, errors }: BulkAnswer<T>): T[] {
  if (errors.length === 0) return docs;
  throw new AggregateError(
    errors.map(({ id, message }) => new Error(`${id}: ${message}`)),
    `${errors.length} of ${docs.length + errors.length} documents could not be changed.`,
  );
}
