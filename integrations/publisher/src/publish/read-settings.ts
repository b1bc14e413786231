import {
  type Language,
  languages,
  type PublicStatementName,
  paths,
  publicStatementNames,
} from '@pressjour/contract';
import type { CmsReader } from '../cms/reader.ts';
import type { Model } from '../model/model.ts';

/** Where each statement is shown. */
const shownAt: Record<PublicStatementName, (language: Language) => string> = {
  'accessibility-statement': paths.accessibility,
  'privacy-statement': paths.privacy,
  'social-media-rules': paths.socialMedia,
};

/**
 * Reads the site settings and the statements, and marks what they change. Every page carries the settings. What says them first, the
 * front pages and `/robots.txt`, is marked on its own, so that the one who changed them need not wait for the archive.
 * @throws {CmsUnavailable}
 */
export async function readSettings({ model, reader }: { model: Model; reader: CmsReader }): Promise<void> {
  const read = await Promise.all(
    languages.map(async (language) => {
      const [{ siteName, indexed, webSubHub }, statements] = await Promise.all([
        reader.siteSettings(language),
        reader.statements(language),
      ]);
      return { language, settings: { siteName, indexed, webSubHub }, statements };
    }),
  );
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  model.transaction(() => {
    const mark = (path: string) => model.ledger.markDirty({ path, cause: 'settings' });
    for (const { language, statements } of read) {
      const before = model.statements(language);
      for (const name of publicStatementNames) {
        if (!same(statements[name], before?.[name])) mark(shownAt[name](language));
      }
      model.setStatements(language, statements);
    }
    const changed = read.filter(({ language, settings }) => !same(settings, model.siteSettings(language)));
    if (changed.length === 0) return;
    for (const { language, settings } of changed) model.setSiteSettings(language, settings);
    for (const path of [paths.robots(), ...languages.map(paths.front)]) mark(path);
    model.ledger.markAllDirty('frame');
  });
}
