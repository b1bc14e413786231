import type { Mischief } from './mischief.ts';
import type { Form } from './signature.ts';

/** A status callback on its way. */
export interface Callback {
  url: string;
  form: Form;
}

/** Status callbacks come when they like: at once or late, in any order, more than once. */
export interface Callbacks {
  report: (due: readonly Callback[]) => Promise<void>;
  /** Delivers what comes late. */
  settle: () => Promise<void>;
}

/** Seconds. */
const lateBy = 60;

export function callbacksBy({
  mischief,
  tell,
  pass,
}: {
  mischief: Mischief;
  tell: (url: string, form: Form) => Promise<void>;
  pass: (seconds: number) => Promise<void>;
}): Callbacks {
  const waiting: Callback[] = [];
  return {
    async report(due) {
      const now = due.filter((callback) => {
        if (!mischief.late()) return true;
        waiting.push(callback);
        return false;
      });
      await deliver(now);
    },
    async settle() {
      if (waiting.length === 0) return;
      await pass(lateBy);
      await deliver(waiting.splice(0));
    },
  };

  async function deliver(due: readonly Callback[]): Promise<void> {
    for (const { url, form } of mischief.order(due)) await tell(url, form);
  }
}
