import type { Newsroom } from '../routes/newsroom.ts';
import type { SiteBuild } from './site-build.ts';

/**
 * Pages of another build of the site, or with another public address, are rendered anew. The files that came with the
 * build before go last of all, since the pages name them until then.
 */
export function markOtherBuild({
  build,
  newsroom: { model, siteUrl },
}: {
  build: Pick<SiteBuild, 'id' | 'assetPaths'>;
  newsroom: Newsroom;
}): void {
  const { ledger } = model;
  const made = `${build.id} ${siteUrl}`;
  if (ledger.meta('made-by') === made) return;
  const assets = new Set(build.assetPaths);
  model.transaction(() => {
    for (const path of [...assets, ...ledger.routePaths()]) {
      const isLeftOver = ledger.route(path)?.kind === 'asset' && !assets.has(path);
      ledger.markDirty({ path, cause: isLeftOver ? 'left-over' : 'site' });
    }
    ledger.setMeta('made-by', made);
  });
}
