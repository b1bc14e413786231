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
}: {
  model: Model;
  readings: { reading: Reading; causes: string[] }[];
}): void {
  model.provisional(() => {
    const changed = readings.filter(({ reading }) => !model.isRead() || !model.documents.isSame(reading));
    const mark = (paths: string[], causes: string[], broad = false) => {
      for (const path of paths) for (const cause of causes) model.ledger.markDirty({ path, cause, broad });
    };
    for (const { reading, causes } of changed) {
      const built = model.ledger.builtFrom(reading);
      mark(built, causes, built.length > fewPages);
      mark(pathsOf(model, reading), causes);
      model.documents.put(reading);
      mark(pathsOf(model, reading), causes);
    }
    for (const { reading } of readings) model.ledger.settle(reading);
  });
}
