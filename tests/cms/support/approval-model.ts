import fc from 'fast-check';

export type Writer = 'editor' | 'approver' | 'admin';

/** What somebody does to a text, or what becomes of the world around it. Hours and time are in seconds. */
export type Deed =
  | { does: 'edit' | 'edit-and-publish'; by: Writer; title: string }
  | { does: 'set-hour'; by: Writer; ahead: number | null }
  | { does: 'approve' | 'publish' | 'void-approval' | 'withdraw'; by: Writer }
  | { does: 'time'; passes: number }
  | { does: 'four-eyes'; asked: boolean };

const writer = fc.constantFrom<Writer>('editor', 'approver', 'admin');
const title = fc.constantFrom('Ett', 'Två', 'Tre');

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('edit' as const), by: writer, title }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('edit-and-publish' as const), by: writer, title }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('set-hour' as const),
      by: writer,
      ahead: fc.constantFrom(null, -5, 20, 40),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constantFrom('approve' as const, 'publish' as const, 'publish' as const),
      by: writer,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('void-approval' as const, 'withdraw' as const),
      by: writer,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('time' as const), passes: fc.constantFrom(1, 25, 50) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('four-eyes' as const), asked: fc.boolean() }) },
);

export const deeds = fc.array(deed, { minLength: 6, maxLength: 16, size: 'max' });

interface Words {
  title: string;
  /** The hour of publishing, in seconds on the clock of the model. */
  hour: number | null;
}

interface Approval {
  words: Words;
  by: Writer;
  due: number | null;
}

/** What must hold of one text, as simply as it can be said. */
export class ApprovalModel {
  now = 0;
  fourEyes: boolean;
  latest: Words = { title: 'Ett', hour: null };
  /** What readers have. */
  live: string | null = null;
  approval: Approval | null = null;
  writers: Set<Writer>;

  constructor({ by, fourEyes }: { by: Writer; fourEyes: boolean }) {
    this.writers = new Set([by]);
    this.fourEyes = fourEyes;
  }

  /** Does a deed. @returns whether it is allowed */
  do(deed: Deed): boolean {
    switch (deed.does) {
      case 'edit':
        return this.#write(deed.by, { ...this.latest, title: deed.title });
      case 'set-hour':
        return this.#write(deed.by, {
          ...this.latest,
          hour: deed.ahead === null ? null : this.now + deed.ahead,
        });
      case 'edit-and-publish':
        return this.#writeAndPublish(deed.by, { ...this.latest, title: deed.title });
      case 'approve':
        return this.#approve(deed.by);
      case 'publish':
        return !this.#unchanged() && this.#writeAndPublish(deed.by, this.latest);
      case 'void-approval':
        return this.#void();
      case 'withdraw':
        return this.#withdraw(deed.by);
      case 'time':
        this.now += deed.passes;
        if (this.approval?.due && this.approval.due <= this.now) this.#goLive(this.approval.words);
        return true;
      case 'four-eyes':
        this.fourEyes = deed.asked;
        return true;
    }
  }

  #write(by: Writer, words: Words): boolean {
    if (same(words, this.latest)) return true;
    this.latest = words;
    this.writers.add(by);
    this.approval = null;
    return true;
  }

  #writeAndPublish(by: Writer, words: Words): boolean {
    const changed = !same(words, this.latest);
    const writers = changed ? new Set([...this.writers, by]) : this.writers;
    const approval = changed ? null : this.approval;
    const approved = approval !== null && !writers.has(approval.by);
    if (this.fourEyes && !approved && (by === 'editor' || writers.has(by))) return false;
    const due = this.#due(words);
    this.latest = words;
    this.writers = writers;
    if (due === null) this.#goLive(words);
    else this.approval = approval ?? { words, by, due };
    return true;
  }

  #approve(by: Writer): boolean {
    if (by === 'editor' || this.approval || this.#unchanged()) return false;
    if (this.fourEyes && this.writers.has(by)) return false;
    this.approval = { words: this.latest, by, due: this.#due(this.latest) };
    return true;
  }

  #void(): boolean {
    const valid = this.approval !== null;
    this.approval = null;
    return valid;
  }

  #withdraw(by: Writer): boolean {
    if (by === 'editor' || this.live === null) return false;
    this.live = null;
    this.approval = null;
    return true;
  }

  #goLive({ title }: Words): void {
    this.live = title;
    this.latest = { title, hour: null };
    this.writers = new Set();
    this.approval = null;
  }

  #unchanged(): boolean {
    return this.live !== null && same(this.latest, { title: this.live, hour: null });
  }

  #due({ hour }: Words): number | null {
    return hour !== null && hour > this.now ? hour : null;
  }
}

function same(a: Words, b: Words): boolean {
  return a.title === b.title && a.hour === b.hour;
}
