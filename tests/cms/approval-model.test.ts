import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { doWhatIsDue } from '../../cms/src/schedule/release.ts';
import { stopSchedule } from '../../cms/src/schedule/timer.ts';
import { ApprovalModel, type Deed, deeds } from './support/approval-model.ts';
import { type Cms, startCms } from './support/cms.ts';
import { askFourEyes, draft, shown, step } from './support/workflow.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
  // The sequences say when the hours are looked at.
  await stopSchedule(cms.payload);
});
afterAll(() => cms[Symbol.asyncDispose]());

const start = new Date(Math.ceil(Date.now() / 1000) * 1000);

/** Has the cms's clock show a moment of the model. Each deed takes a while, so that no two saves are of the same instant. */
function setClock(seconds: number, deedsDone: number): void {
  vi.setSystemTime(new Date(start.getTime() + seconds * 1000 + deedsDone * 20));
}

/**
 * What once went wrong: older words at their hour over newer ones; words at their hour that their own writer had approved. And what random
 * sequences seldom come to: words that readers had, typed again by another; later words, kept through a withdrawal that saves twice
 * within one instant.
 */
const examples: [Deed[], boolean][] = [
  [
    [
      { does: 'set-hour', by: 'editor', ahead: 20 },
      { does: 'publish', by: 'editor' },
      { does: 'edit-and-publish', by: 'editor', title: 'Två', ahead: 40 },
      { does: 'time', passes: 25 },
      { does: 'time', passes: 25 },
    ],
    false,
  ],
  [
    [
      { does: 'set-hour', by: 'approver', ahead: 20 },
      { does: 'approve', by: 'approver' },
      { does: 'four-eyes', asked: true },
      { does: 'time', passes: 25 },
      { does: 'approve', by: 'approver' },
      { does: 'approve', by: 'admin' },
      { does: 'publish', by: 'editor' },
    ],
    false,
  ],
  [
    [
      { does: 'publish', by: 'admin' },
      { does: 'edit', by: 'approver', title: 'Två' },
      { does: 'edit', by: 'approver', title: 'Ett' },
      { does: 'withdraw', by: 'approver' },
      { does: 'publish', by: 'approver' },
    ],
    true,
  ],
  [
    [
      { does: 'publish', by: 'editor' },
      { does: 'set-hour', by: 'editor', ahead: 40 },
      { does: 'withdraw', by: 'admin' },
      { does: 'approve', by: 'admin' },
      { does: 'time', passes: 50 },
    ],
    false,
  ],
];

it('only what was approved by somebody who may is ever public, and nothing before its hour', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  let begins = 0;
  try {
    await fc.assert(
      fc.asyncProperty(deeds, fc.boolean(), async (sequence, fourEyes) => {
        const model = new ApprovalModel({ by: 'editor', fourEyes });
        setClock(begins, 0);
        await askFourEyes(cms, fourEyes);
        const id = await draft(cms, { title: model.latest.title });
        for (const [index, deed] of sequence.entries()) {
          setClock(begins + model.now, index + 1);
          const hour = (ahead: number) => new Date(start.getTime() + (begins + model.now + ahead) * 1000);
          if (deed.does === 'time') setClock(begins + model.now + deed.passes, index + 1);
          const did = await inEarnest(id, deed, hour);
          const allowed = model.do(deed);
          const said = `${index}: ${JSON.stringify(deed)}`;
          expect(await shown(cms, id), said).toBe(model.live ?? 404);
          expect(did, said).toBe(allowed);
        }
        begins += model.now + 100;
      }),
      { numRuns: 14, examples, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false },
    );
  } finally {
    vi.useRealTimers();
  }
});

/** Does a deed on the running cms. Gives whether it was allowed. */
async function inEarnest(id: string, deed: Deed, hour: (ahead: number) => Date): Promise<boolean> {
  switch (deed.does) {
    case 'edit':
      return save(id, deed.by, { title: deed.title }, '?draft=true');
    case 'set-hour':
      return save(id, deed.by, { publishAt: deed.ahead === null ? null : hour(deed.ahead) }, '?draft=true');
    case 'edit-and-publish':
      return save(id, deed.by, {
        title: deed.title,
        ...(deed.ahead === undefined ? {} : { publishAt: deed.ahead === null ? null : hour(deed.ahead) }),
        _status: 'published',
      });
    case 'time':
      await doWhatIsDue({ payload: cms.payload, now: new Date() });
      return true;
    case 'four-eyes':
      await askFourEyes(cms, deed.asked);
      return true;
    default:
      return settled(await step(cms, id, deed.does, deed.by, { reason: 'Fel.' }));
  }
}

async function save(
  id: string,
  as: 'editor' | 'approver' | 'admin',
  body: object,
  query = '',
): Promise<boolean> {
  return settled(await cms.ask(`/news-items/${id}${query}`, { as, method: 'PATCH', body }));
}

function settled({ status, body }: { status: number; body: unknown }): boolean {
  expect([200, 403, 409], JSON.stringify(body)).toContain(status);
  return status === 200;
}
