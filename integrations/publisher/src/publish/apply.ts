import type { Reading } from '../model/content.ts';
import type { Model } from '../model/model.ts';
import { pathsOf } from '../routes/affected.ts';

/** Pages made from one document that are written at once; more of them, as of a topic with years of news, are work in steps. */
const fewPages = 200;

/**
 * Takes readings into the model, one after the other, and marks, in the same transaction, every route that they touch:
 * where the documents belonged before, where they belong now, and what was built from them. A document that reads as
 * before touches nothing, once everything has been read: months follow the time zone, and belong to another one until then.
 */
export function applyReadings({
  model,
  readings,
  unsure = false,
}: {
  model: Model;
  readings: { reading: Reading; causes: string[] }[];
  /** Whether their files may be other than what was noted of them, as after a power cut: then they are looked at in any case. */
  unsure?: boolean;
}): void {
  model.provisional(() => {
    const changed = readings.filter(
      ({ reading }) => unsure || !model.isRead() || !model.documents.isSame(reading),
    );
    const mark = (paths: string[], causes: string[]) => {
      const broad = paths.length > fewPages;
      for (const path of paths)
        for (const cause of causes) model.ledger.markDirty({ path, cause, broad, forced: unsure });
    };
    for (const { reading, causes } of changed) {
      mark(model.ledger.builtFrom(reading), causes);
      mark(pathsOf(model, reading), causes);
      model.documents.put(reading);
      mark(pathsOf(model, reading), causes);
    }
    for (const { reading } of readings) model.ledger.settle(reading);
  });
}
