/** A try that failed, in a sentence for people: without telephone numbers, addresses or words of a message. */
export class ErrandFailure extends Error {
  override readonly name = 'ErrandFailure';
  /** Whether another try may do better. */
  readonly again: boolean;

  constructor({ sentence, again, cause }: { sentence: string; again: boolean; cause?: unknown }) {
    super(sentence, { cause });
    this.again = again;
  }
}
