import type { Payload } from 'payload';

/** The failures that have been logged of each step since it last did its work. */
export type Failing = Map<string, Set<string>>;

export interface Steps {
  payload: Payload;
  failing: Failing;
}

/**
 * Does one step of the clock. One that fails holds no other up; each different failure is logged when it first comes, and again only when the
 * step has done its work in between.
 * @returns what the work gives; null when it failed
 */
export async function step<Given>(
  { payload, failing }: Steps,
  name: string,
  work: () => Promise<Given>,
): Promise<Given | null> {
  try {
    const given = await work();
    if (failing.delete(name)) payload.logger.info(`The clock does its ${name} again.`);
    return given;
  } catch (error) {
    const logged = failing.get(name) ?? new Set();
    const sign = signOf(error);
    if (!logged.has(sign)) {
      failing.set(name, logged.add(sign));
      payload.logger.error({
        err: error,
        msg: `The clock could not do its ${name}. Nothing is lost; it tries again every few seconds.`,
      });
    }
    return null;
  }
}

/** What tells one failure from another: what went wrong down to its causes, without the ids and times that differ from try to try. Pure. */
export function signOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [said = ''] = error.message.split('\n', 1);
  const inside = [error.cause, ...(error instanceof AggregateError ? error.errors : [])];
  return [
    `${error.name} ${said.replace(/[0-9a-f-]{12,}|\d+/gi, '#')}`,
    ...inside.filter((one) => one !== undefined).map(signOf),
  ].join(' < ');
}
