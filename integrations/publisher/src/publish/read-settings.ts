import { languages, paths } from '@pressjour/contract';
import type { CmsReader } from '../cms/reader.ts';
import type { Model } from '../model/model.ts';

/**
 * Reads the site settings and marks what they change: every page carries them. What says them first, the front pages and
 * `/robots.txt`, is marked on its own, so that the one who changed them need not wait for the archive.
 * @throws {CmsUnavailable}
 */
export async function readSettings({ model, reader }: { model: Model; reader: CmsReader }): Promise<void> {
  const read = await Promise.all(
    languages.map(async (language) => {
      const { siteName, indexed } = await reader.siteSettings(language);
      return { language, settings: { siteName, indexed } };
    }),
  );
  model.transaction(() => {
    const changed = read.filter(
      ({ language, settings }) => JSON.stringify(settings) !== JSON.stringify(model.siteSettings(language)),
    );
    if (changed.length === 0) return;
    for (const { language, settings } of changed) model.setSiteSettings(language, settings);
    for (const path of [paths.robots(), ...languages.map(paths.front)]) {
      model.ledger.markDirty({ path, cause: 'settings' });
    }
    model.ledger.markAllDirty('frame');
  });
}
