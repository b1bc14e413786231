/**
 * Asks until the answer is not null, and gives it. For what another process does in its own time; a test that waits
 * for longer than `within` milliseconds fails with what was asked for.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  within = 15_000,
): Promise<T> {
  const deadline = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`Not within ${within} ms: ${what}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
