import { createServer, type Server } from 'node:http';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Environment, internalListener, paths } from '@pressjour/contract';
import type { Logger } from 'pino';
import { createCmsReader } from './cms/reader.ts';
import { watchLine } from './line/watch.ts';
import { createMediaCopies } from './media/copies.ts';
import { createMetrics } from './metrics.ts';
import { openModel } from './model/model.ts';
import { createPreviews } from './preview/index.ts';
import { markOtherBuild } from './publish/other-build.ts';
import { createPauses } from './publish/pauses.ts';
import { placement } from './publish/placement.ts';
import { prepareReading } from './publish/prepare-reading.ts';
import { createPublishing, type Publishing, type PublishingParts } from './publish/publishing.ts';
import { openSiteBuild } from './publish/site-build.ts';
import { warmUp, warmUpPrinting } from './publish/warm-up.ts';
import { withFeedParts } from './render/feed-parts.ts';
import { createRenderer } from './render/renderer.ts';
import { createInternalApp } from './server/internal-app.ts';
import { pagesOnDisk } from './server/pages-on-disk.ts';
import { createPublicApp } from './server/public-app.ts';
import { createSocialImages } from './social-images/social-images.ts';
import { openTree } from './tree/tree.ts';
import { createPinger } from './websub/pinger.ts';

export interface Publisher {
  /** Resolves when the newsroom has been built and what an earlier process left undone has been taken up. */
  ready: Promise<void>;
  /** Finishes the step in flight and closes everything. */
  close: () => Promise<void>;
}

const retryAfter = 2000;
/** More than a few only take memory: the publisher itself needs a core as well. */
const renderers = Math.min(4, availableParallelism());

/**
 * Starts the publisher: it listens at once, and builds the newsroom as soon as the cms answers.
 * @param siteBuild the folder that the site's build left behind
 * @throws when a port is in use or the built site is missing
 */
export async function startPublisher({
  environment,
  siteBuild,
  logger,
  now = Temporal.Now.instant,
}: {
  environment: Environment;
  siteBuild: string;
  logger: Logger;
  now?: () => Temporal.Instant;
}): Promise<Publisher> {
  const { dataDir, siteUrl, siteExtras: extras, timeZone, cmsInternalUrl, internalToken } = environment;
  const build = await openSiteBuild(siteBuild);
  const folder = join(dataDir, 'publisher');
  const onTrouble = (error: unknown) => logger.error({ err: error }, 'Something could not be published');
  const model = openModel({ file: join(folder, 'manifest.db'), timeZone, extras, onTrouble });
  const trees = placement({
    site: await openTree(join(dataDir, 'site')),
    gone: await openTree(join(folder, 'gone')),
  });
  const standsAlready = !model.isRead() && (await trees.site.read(paths.front('sv'))) !== null;
  if (standsAlready && !model.isBuilt()) model.setBuilt('by an earlier manifest');
  const reader = createCmsReader({ cmsUrl: cmsInternalUrl });
  const copies = createMediaCopies({ model, tree: trees.site, reader });
  const renderer = withFeedParts(createRenderer({ entry: build.entry, processes: renderers }));
  const metrics = createMetrics({ model });
  const newsroom = { model, siteUrl };
  const previews = createPreviews({ newsroom, entry: build.entry, environment, logger });
  const pages = pagesOnDisk();
  // Pictures are drawn in a process of their own: one that takes long holds up no page, and nobody waits for its first.
  const drawer = createRenderer({ entry: build.entry, patience: 30_000 });
  const socialImages = createSocialImages({
    newsroom,
    tree: await openTree(join(folder, 'social-images')),
    renderer: drawer,
  });
  const pauses = createPauses({ quiet: 250, onTrouble });
  const pinger = createPinger({ model, siteUrl, onOutcome: metrics.ping, onTrouble });
  const parts: PublishingParts = {
    newsroom,
    model,
    reader,
    copies,
    renderer,
    trees,
    build,
    now,
    onTrouble,
    onStep(outcome) {
      metrics.step(outcome);
      pinger.nudge();
      prepareReading({ outcome, newsroom, trees, pages, socialImages, pauses });
      const { written, removed, failed } = outcome;
      for (const { error } of failed) logger.error({ error }, 'A page is kept as it was');
      if (written.length + removed.length > 0) {
        logger.info({ written: written.length, removed: removed.length }, 'Published');
      }
    },
  };
  const engine = createPublishing(parts);
  const publishing: Publishing = {
    ...engine,
    publish(request) {
      pauses.put();
      return engine.publish(request);
    },
  };
  const watch = watchLine({ model, reader, publishing, now, onTrouble });
  let problem: string | null = model.isWhole()
    ? 'What was left undone at the last stop is being taken up.'
    : 'The newsroom is being built.';
  const onError = (error: unknown) => logger.error({ err: error }, 'A request failed');

  const internal = internalListener(environment.publisherInternalUrl);
  const servers = [
    await listen(
      createPublicApp({ model, trees, siteUrl, pages, socialImages, previews: previews.router, onError }),
      { host: environment.host, port: environment.sitePort },
      onError,
    ),
    await listen(
      createInternalApp({
        publishing,
        internalToken,
        readiness: () => problem,
        registry: metrics.registry,
        onError,
      }),
      internal,
      onError,
    ),
  ];
  logger.info({ siteUrl }, 'The publisher listens');

  const stopping = new AbortController();
  let warming = Promise.resolve();
  const ready = bringUp();
  ready.catch(onTrouble);

  async function bringUp(): Promise<void> {
    if (model.isRead()) await copies.removeStrays();
    markOtherBuild(parts);
    while (!stopping.signal.aborted) {
      try {
        await publishing.resume();
        if (!model.isRead() || !model.isWhole()) await publishing.publish({ full: quietly });
        break;
      } catch (error) {
        if (model.isRead() && model.isWhole()) {
          onTrouble(error);
          break;
        }
        problem = `The newsroom is not built for this time zone and these extras yet: ${error instanceof Error ? error.message : String(error)}`;
        logger.warn({ problem }, 'Trying again in two seconds');
        await pause(retryAfter, stopping.signal);
      }
    }
    problem = null;
    watch.start();
    pinger.start();
    pauses.later('all pictures', socialImages.sweep);
    if (stopping.signal.aborted) return;
    const warm = { newsroom, renderer, processes: renderers };
    await warmUp(warm);
    warming = warmUpPrinting(warm);
  }

  return {
    ready,
    async close() {
      stopping.abort();
      watch.stop();
      await publishing.close();
      await pinger.stop();
      await ready.catch(() => {});
      await warming;
      watch.stop();
      await Promise.all([...servers.map(stopListening), pauses.close()]);
      await Promise.all([renderer.close(), drawer.close(), previews.close()]);
      model.close();
    },
  };
}

const quietly = { thorough: false, onProgress: () => {} };

function listen(
  app: Parameters<typeof createServer>[1],
  at: { host: string; port: number },
  onError: (error: Error) => void,
): Promise<Server> {
  const server = createServer(app);
  const { promise, resolve, reject } = Promise.withResolvers<Server>();
  server.once('error', reject);
  server.listen(at.port, at.host, () => {
    // A connection that cannot be taken, as when too many are open, is none of the others' business.
    server.off('error', reject).on('error', onError);
    resolve(server);
  });
  return promise;
}

async function stopListening(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  await promise;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve();
  });
  return promise;
}
