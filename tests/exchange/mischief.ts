/** What becomes of one try to deliver a webhook. */
export type Fate =
  | 'arrives'
  /** It never reaches the line. */
  | 'lost'
  /** The line gets and answers it, and the answer is lost. */
  | 'answer-lost'
  /** It comes twice at once. */
  | 'twice'
  /** It comes, and once more when the call is over. */
  | 'again-later';

/** What a network and a busy exchange do to webhooks. */
export interface Mischief {
  /** @param delivery.attempt 0 the first time */
  fate: (delivery: { url: string; attempt: number }) => Fate | Promise<Fate>;
  /** The order in which status callbacks that are due at once come; one may come more than once. */
  order: <T>(due: readonly T[]) => readonly T[];
  /** Whether a status callback comes only after the call. */
  late: () => boolean;
}

/** Everything arrives once, at once and in order. */
export const noMischief: Mischief = {
  fate: () => 'arrives',
  order: (due) => due,
  late: () => false,
};

/** Everything arrives, and before each delivery the test does something, such as stopping an instance. */
export function beforeEachDelivery(act: (url: string) => unknown): Mischief {
  return {
    ...noMischief,
    async fate({ url }): Promise<Fate> {
      await act(url);
      return 'arrives';
    },
  };
}
