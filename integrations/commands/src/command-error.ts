/** A command that cannot be done. The message says what happened and what to do; it goes to stderr, the exit code is 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
