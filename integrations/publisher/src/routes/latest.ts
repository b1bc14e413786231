/** The latest of some instants, in UTC; null where none is known. */
export function latest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return (
    known
      .map((instant) => new Date(instant).toISOString())
      .sort()
      .at(-1) ?? null
  );
}
