import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCmsReader } from '../../integrations/publisher/src/cms/reader.ts';
import { createMediaCopies } from '../../integrations/publisher/src/media/copies.ts';
import { type Model, openModel } from '../../integrations/publisher/src/model/model.ts';
import { placement } from '../../integrations/publisher/src/publish/placement.ts';
import { createPublishing, type Publishing } from '../../integrations/publisher/src/publish/publishing.ts';
import { openSiteBuild } from '../../integrations/publisher/src/publish/site-build.ts';
import type { Outcome } from '../../integrations/publisher/src/publish/write-routes.ts';
import { createRenderer, type Renderer } from '../../integrations/publisher/src/render/renderer.ts';
import { openTree } from '../../integrations/publisher/src/tree/tree.ts';
import type { CmsDouble } from './cms-double.ts';
import { fakeSite } from './newsroom.ts';

export interface Engine extends AsyncDisposable {
  dataDir: string;
  model: Model;
  publishing: Publishing;
}

/** The publisher without its servers, so that every step of its work can be looked at. */
export async function openEngine(
  cms: Pick<CmsDouble, 'url'>,
  {
    dataDir = mkdtempSync(join(tmpdir(), 'pressjour-engine-')),
    onStep = () => {},
    onTrouble = () => {},
    around = (renderer) => renderer,
  }: {
    dataDir?: string;
    onStep?: (outcome: Outcome, dataDir: string) => void;
    onTrouble?: (error: unknown) => void;
    /** Stands between the publisher and its renderer. */
    around?: (renderer: Renderer) => Renderer;
  } = {},
): Promise<Engine> {
  const model = openModel({ file: join(dataDir, 'publisher', 'manifest.db'), timeZone: 'Europe/Stockholm' });
  const site = await openTree(join(dataDir, 'site'));
  const gone = await openTree(join(dataDir, 'publisher', 'gone'));
  const reader = createCmsReader({ cmsUrl: cms.url });
  const build = await openSiteBuild(fakeSite);
  const renderer = createRenderer({ entry: build.entry });
  const publishing = createPublishing({
    newsroom: { model, siteUrl: 'http://press.isvagsverket.example' },
    model,
    reader,
    copies: createMediaCopies({ model, tree: site, reader }),
    renderer: around(renderer),
    trees: placement({ site, gone }),
    build,
    now: Temporal.Now.instant,
    onStep: (outcome) => onStep(outcome, dataDir),
    onTrouble,
  });
  return {
    dataDir,
    model,
    publishing,
    async [Symbol.asyncDispose]() {
      await publishing.close();
      await renderer.close();
      model.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
