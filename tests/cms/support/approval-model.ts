import fc from 'fast-check';

export type Writer = 'editor' | 'approver' | 'admin';

/** What somebody does to a text, or what becomes of the world around it. Hours and time are in seconds. */
export type Deed =
  | { does: 'edit'; by: Writer; title: string }
  /** `ahead` undefined: the hour stays as it is. */
  | { does: 'edit-and-publish'; by: Writer; title: string; ahead: number | null | undefined }
  | { does: 'set-hour'; by: Writer; ahead: number | null }
  | { does: 'approve' | 'publish' | 'void-approval' | 'withdraw'; by: Writer }
  | { does: 'time'; passes: number }
  | { does: 'four-eyes'; asked: boolean };

const writer = fc.constantFrom<Writer>('editor', 'approver', 'admin');
const title = fc.constantFrom('Ett', 'Två', 'Tre');

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('edit' as const), by: writer, title }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('edit-and-publish' as const),
      by: writer,
      title,
      ahead: fc.constantFrom(undefined, undefined, null, 20, 40),
    }),
  },
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
          hour: this.#hour(deed.ahead),
        });
      case 'edit-and-publish':
        return this.#writeAndPublish(deed.by, {
          title: deed.title,
          hour: deed.ahead === undefined ? this.latest.hour : this.#hour(deed.ahead),
        });
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
        if (this.approval?.due && this.approval.due <= this.now && this.#counts(this.writers)) {
          this.#goLive(this.approval.words);
        }
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
    const approval = !changed && this.#counts(writers) ? this.approval : null;
    const approved = approval !== null;
    if (this.fourEyes && !approved && (by === 'editor' || writers.has(by))) return false;
    const due = this.#due(words);
    this.latest = words;
    this.writers = writers;
    if (due === null) this.#goLive(words);
    else this.approval = approval ?? { words, by, due };
    return true;
  }

  #approve(by: Writer): boolean {
    if (by === 'editor' || this.#counts(this.writers) || this.#unchanged()) return false;
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
    // Words that readers had are those of who wrote them first, whoever typed them again.
    if (this.#unchanged()) this.writers = new Set();
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

  /** Whether what is approved may go out: with four eyes, not by one of the writers. */
  #counts(writers: ReadonlySet<Writer>): boolean {
    return this.approval !== null && !(this.fourEyes && writers.has(this.approval.by));
  }

  #hour(ahead: number | null): number | null {
    return ahead === null ? null : this.now + ahead;
  }

  #due({ hour }: Words): number | null {
    return hour !== null && hour > this.now ? hour : null;
  }
}

function same(a: Words, b: Words): boolean {
  return a.title === b.title && a.hour === b.hour;
}
