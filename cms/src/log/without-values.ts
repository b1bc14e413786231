/** What a database says of a statement that failed carries what was to be written: numbers of callers, texts, one-time links. */
const databaseNames =
  /^(Mongo(Server|BulkWrite|WriteConcern)Error|CastError|ValidatorError|DrizzleQueryError)$/;
const databaseWords = /Failed query:|\bdup key: \{|Cast to \w+ failed for value/;

/**
 * An error for the log. One of a database keeps its name, its code and its stack, and loses every value of the statement; so does
 * any that was caused by one, or tells of one in its message. Everything else stays what it is.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (isOfDatabase(error)) return named(error, `A statement of the database failed${codeOf(error)}.`);
  const { cause, errors } = error as Error & { errors?: unknown };
  const parts = Array.isArray(errors) ? [cause, ...errors] : [cause];
  if (parts.every((part) => withoutValues(part) === part)) return error;
  const safe = named(error, error.message, withoutValues(cause));
  return Array.isArray(errors) ? Object.assign(safe, { errors: errors.map(withoutValues) }) : safe;
}

/** A line of the log that an error's message was written into. */
export function lineWithoutValues(line: string): string {
  const found = databaseWords.exec(line);
  return found ? `${line.slice(0, found.index)}A statement of the database failed.` : line;
}

/** By its shape where the bundle of the cms has taken its name. */
function isOfDatabase(error: Error): boolean {
  return (
    databaseNames.test(error.name) ||
    databaseWords.test(error.message) ||
    ('query' in error && 'params' in error) ||
    'keyValue' in error
  );
}

function codeOf(error: Error): string {
  const { code, codeName } = error as Error & { code?: unknown; codeName?: unknown };
  const own = codeName ?? code;
  if (typeof own === 'string' || typeof own === 'number') return ` (${own})`;
  return error.cause instanceof Error ? codeOf(error.cause) : '';
}

function named(error: Error, message: string, cause?: unknown): Error {
  const safe = new Error(message, cause === undefined ? {} : { cause });
  const { name } = error;
  Object.defineProperty(safe, 'name', { value: name === 'Error' ? error.constructor.name : name });
  safe.stack = [`${safe.name}: ${message}`, ...framesOf(error)].join('\n');
  return safe;
}

function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').filter((line) => /^\s+at .*(:\d+:\d+|<anonymous>)\)?$/.test(line));
}
