import { randomUUID } from 'node:crypto';
import { type Language, languages } from '@pressjour/contract';
import type { Marks } from './marks.ts';
import { type Desk, Making, type Related, type State, stateNames, writtenCollections } from './texts.ts';

type Step = (making: Making) => Promise<void>;

/**
 * How each state is reached, by the product's own ways: `before` the site is built for the first time, and
 * `after` it.
 */
const states: Record<State, { before: Step; after?: Step }> = {
  draft: { before: (text) => text.draft('house') },
  live: {
    before: async (text) => {
      const unpublishAt = text.instant('hour to be taken down', 'house').word;
      await text.draft('anybody', { unpublishAt, ...text.related });
      const reason = text.word('emergency reason', 'house').word;
      await text.step('publish', 'editor', { emergency: { reason: `Olycka ${reason}` } });
    },
  },
  asked: {
    before: async (text) => {
      await text.draft('house');
      await text.step('ask-approval', 'editor', { note: text.word('note to the approver', 'writers').word });
    },
  },
  edited: {
    before: (text) => text.live(),
    after: (text) => text.edit('house'),
  },
  embargoed: {
    before: async (text) => {
      const embargoedUntil = text.instant('embargo', 'house').word;
      const address = `${text.word('address', 'house').word}@leak.example`;
      await text.draft('house', { embargoedUntil }, ` Fråga ${address}.`);
      await text.waive();
      await text.step('approve', 'approver');
      await text.link('embargo');
      await text.link('revoked embargo');
    },
  },
  changing: {
    before: (text) => text.live(),
    after: async (text) => {
      await text.edit('house', { publishAt: text.instant('hour of the change', 'house').word });
      await text.publishCorrected('correction that waits', 'writers');
    },
  },
  scheduled: {
    before: async (text) => {
      await text.draft('house', { publishAt: text.instant('hour', 'house').word });
      await text.step('publish', 'approver');
    },
  },
  moved: {
    before: (text) => text.live(),
    after: async (text) => {
      text.nowFor('writers');
      await text.edit('anybody');
      await text.publishCorrected('correction', 'anybody');
    },
  },
  approved: {
    before: async (text) => {
      await text.draft('house');
      await text.step('approve', 'approver');
      await text.link('colleague');
      await text.link('expired colleague');
    },
  },
  withdrawn: {
    before: (text) => text.live(),
    after: async (text) => {
      await text.step('withdraw', 'approver', {
        reason: text.word('reason of the withdrawal', 'anybody').word,
      });
      text.nowFor('house');
    },
  },
  voided: {
    before: async (text) => {
      await text.draft('house');
      await text.step('approve', 'approver');
      await text.edit('house');
    },
  },
  removed: {
    before: (text) => text.live(),
    after: async (text) => {
      const reason = text.word('reason of the removal', 'anybody').word;
      await text.step('withdraw', 'approver', { reason, removal: true });
      text.nowFor('house');
    },
  },
  discarded: {
    before: (text) => text.draft('house'),
    after: (text) => text.remove('nobody'),
  },
  deleted: {
    before: (text) => text.live(),
    after: (text) => text.remove('writers'),
  },
  'taken-back': {
    before: (text) => text.live(),
    after: async (text) => {
      const body = { _status: 'draft' };
      await text.asked(`/${text.place}`, { as: 'approver', method: 'PATCH', body });
      text.nowFor('house', { slug: 'house' });
    },
  },
};

/** Makes a text of every state, collection and language as it is before the site is built. */
export async function makeTexts({
  only = stateNames,
  inLanguages = languages,
  ...newsroom
}: {
  desk: Desk;
  marks: Marks;
  related?: Related;
  only?: readonly State[];
  inLanguages?: readonly Language[];
}): Promise<Making[]> {
  const stories = new Map<string, string>();
  const made: Making[] = [];
  for (const collection of writtenCollections) {
    for (const [number, state] of only.entries()) {
      for (const language of inLanguages) {
        const pair = `${collection} ${(number + (language === 'en' ? 1 : 0)) % only.length}`;
        const story = stories.get(pair) ?? randomUUID();
        stories.set(pair, story);
        made.push(new Making({ ...newsroom, state, collection, language, story }));
      }
    }
  }
  for (const making of made) await states[making.state].before(making);
  return made;
}

/** Brings every text into its state. */
export async function bringIntoState(made: readonly Making[]): Promise<void> {
  for (const making of made) {
    await states[making.state].after?.(making);
  }
}
