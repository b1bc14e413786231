import type { PublicCollection } from '@pressjour/contract';
import { causeOf, type DocumentKey, type Reading } from '../model/content.ts';
import type { CmsReader, UnreadableDocument } from './reader.ts';

type Answer = Reading | UnreadableDocument;

export interface AheadReader extends CmsReader {
  /** Says that documents changed: what was read of them before is forgotten. */
  changed: (keys: readonly DocumentKey[]) => void;
  /** Reads documents that will be asked for soon, once after each change to them; nothing while it is reading others. */
  ahead: (keys: readonly DocumentKey[]) => void;
}

/**
 * Reads what changed while the step before it is still being written. A document is given out once, as it was at some moment after the
 * latest change to it that was told of; whoever asks again has it read again.
 */
export function withReadAhead(reader: CmsReader): AheadReader {
  const kept = new Map<string, Promise<Answer | null>>();
  let atWork = 0;

  async function begin(collection: PublicCollection, ids: readonly string[]): Promise<void> {
    atWork += 1;
    // What cannot be read now is read when it is asked for, and its fault told then.
    const answers = reader.documents(collection, [...ids]).catch((): Answer[] => []);
    for (const [at, id] of ids.entries()) {
      kept.set(
        causeOf({ collection, id }),
        answers.then((all) => all[at] ?? null),
      );
    }
    await answers;
    atWork -= 1;
  }

  return {
    ...reader,
    changed(keys) {
      for (const key of keys) kept.delete(causeOf(key));
    },
    ahead(keys) {
      if (atWork > 0) return;
      const wanted = keys.filter((key) => !kept.has(causeOf(key)));
      for (const [collection, of] of Map.groupBy(wanted, (key) => key.collection)) {
        void begin(collection, [...new Set(of.map(({ id }) => id))]);
      }
    },
    async documents(collection, ids) {
      const take = (id: string) => {
        const name = causeOf({ collection, id });
        const answer = kept.get(name);
        kept.delete(name);
        return answer;
      };
      const read = async (some: string[]) => (some.length > 0 ? reader.documents(collection, some) : []);
      const early = ids.map(take);
      const [before, now] = await Promise.all([
        Promise.all(early),
        read(ids.filter((_, at) => early[at] === undefined)),
      ]);
      const known = new Map<string, Answer>();
      for (const answer of [...before, ...now]) if (answer) known.set(answer.id, answer);
      for (const answer of await read(ids.filter((id) => !known.has(id)))) known.set(answer.id, answer);
      return ids.flatMap((id) => known.get(id) ?? []);
    },
  };
}
