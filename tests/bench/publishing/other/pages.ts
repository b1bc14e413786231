import { join } from 'node:path';
import type { Page } from '@pressjour/contract';
import { openModel } from '../../../../integrations/publisher/src/model/model.ts';
import { allPaths, pageAt } from '../../../../integrations/publisher/src/routes/page-at.ts';
import type { BenchNewsroom } from '../newsroom.ts';

export interface PlacedPage {
  path: string;
  page: Page;
}

/** Every page of the site, as the publisher hands them to its renderers. */
export function* everyPage({ running: { environment } }: BenchNewsroom): Generator<PlacedPage> {
  const { dataDir, siteUrl, timeZone } = environment;
  const model = openModel({ file: join(dataDir, 'publisher', 'manifest.db'), timeZone });
  try {
    const newsroom = { model, siteUrl };
    for (const path of new Set(allPaths(newsroom))) {
      const planned = pageAt(path, newsroom);
      if (planned !== null) yield { path, page: planned.page };
    }
  } finally {
    model.close();
  }
}
