import { causeOf, type DocumentKey, type Reading } from '../model/content.ts';
import type { CmsReader, UnreadableDocument } from './reader.ts';

type Answer = Reading | UnreadableDocument;

export interface AheadReader extends CmsReader {
  /** Says that documents changed: what was read of them before is forgotten. */
  changed: (keys: readonly DocumentKey[]) => void;
  /** Reads documents that will be asked for soon, once after each change to them. */
  ahead: (keys: readonly DocumentKey[]) => void;
}

/**
 * Reads what changed while the step before it is still being written. A document is given out once, as it was at some moment after the
 * latest change to it that was told of; whoever asks again has it read again.
 */
export function withReadAhead(reader: CmsReader): AheadReader {
  const kept = new Map<string, Promise<Answer | null>>();

  return {
    ...reader,
    changed(keys) {
      for (const key of keys) kept.delete(causeOf(key));
    },
    ahead(keys) {
      const wanted = keys.filter((key) => !kept.has(causeOf(key)));
      for (const [collection, of] of Map.groupBy(wanted, (key) => key.collection)) {
        const ids = [...new Set(of.map(({ id }) => id))];
        // What cannot be read now is read when it is asked for, and its fault told then.
        const answers = reader.documents(collection, ids).catch((): Answer[] => []);
        for (const [at, id] of ids.entries()) {
          kept.set(
            causeOf({ collection, id }),
            answers.then((all) => all[at] ?? null),
          );
        }
      }
    },
    async documents(collection, ids) {
      const known = ids.map((id) => {
        const name = causeOf({ collection, id });
        const answer = kept.get(name) ?? null;
        kept.delete(name);
        return answer;
      });
      const early = await Promise.all(known);
      const left = ids.filter((_, at) => early[at] === null);
      const late = (left.length > 0 ? await reader.documents(collection, left) : []).values();
      return early.flatMap((answer) => answer ?? late.next().value ?? []);
    },
  };
}
