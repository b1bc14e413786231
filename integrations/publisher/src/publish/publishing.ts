import { type PublishResult, paths } from '@pressjour/contract';
import { withReadAhead } from '../cms/read-ahead.ts';
import type { CmsReader } from '../cms/reader.ts';
import { type MediaCopies, mediaFolder } from '../media/copies.ts';
import type { Model } from '../model/model.ts';
import { isList } from '../model/turns.ts';
import { withAhead } from '../render/ahead.ts';
import { allPaths } from '../routes/page-at.ts';
import { applyReadings } from './apply.ts';
import type { Writing } from './decide.ts';
import { gather } from './gather.ts';
import { createHold } from './hold.ts';
import { createPace } from './pace.ts';
import { type ReadEverything, readEverything } from './read-everything.ts';
import { readLine } from './read-line.ts';
import { readSettings } from './read-settings.ts';
import { createReadings, type Readings } from './readings.ts';
import { createRetries } from './retries.ts';
import { openTicket, PublishFailed, type Request, type Ticket } from './ticket.ts';
import { upcoming } from './upcoming.ts';
import { type Outcome, writeRoutes } from './write-routes.ts';

/** How many routes of single documents are written in one step: those of some thirty items, a renamed topic in several. */
const narrow = 2000;

/** How many changes are read and written in one step while more follow. */
const together = 4;

/** How long nothing is published before the model rests. Milliseconds. */
const pause = 250;

export interface PublishingParts extends Writing {
  model: Model;
  reader: CmsReader;
  copies: MediaCopies;
  now: () => Temporal.Instant;
  onStep: (outcome: Outcome) => void;
  onTrouble: (error: unknown) => void;
}

export interface Publishing {
  /** Answers when everything that the request touches is on disk. @throws {PublishFailed | CmsUnavailable} */
  publish: (request: Partial<Request>) => Promise<PublishResult>;
  /** Takes up what an earlier process left undone. */
  resume: () => Promise<void>;
  /** Finishes the step in flight; what is left is taken up at the next start. */
  close: () => Promise<void>;
}

/**
 * One run at a time: requests that arrive meanwhile wait and are taken together, so that lists are rendered once for all
 * of them; so do lists while more changes follow at once. Work that touches everything is done in small steps, between which
 * others get their turn.
 */
export function createPublishing(parts: PublishingParts): Publishing {
  const { model } = parts;
  const waiting: Ticket[] = [];
  let open: Ticket[] = [];
  let running: Promise<void> | null = null;
  let closed = false;
  /** They are looked for in a run alone: what it has placed and not yet noted would be taken for one. */
  let areStraysLikely = false;
  const pace = createPace();
  const renderer = withAhead(parts.renderer);
  const reader = withReadAhead(parts.reader);
  const hold = createHold({ isList });
  const readings = createReadings({
    read: (thorough) => readEverything({ ...parts, thorough }),
    done: (tickets, read) => expectEverything(tickets, read, parts),
  });
  const retries = createRetries({
    ledger: model.ledger,
    again: () => void start().catch(failAll),
    onTrouble: parts.onTrouble,
  });

  let rest: NodeJS.Timeout | undefined;
  const start = (): Promise<void> => {
    clearTimeout(rest);
    running ??= run().finally(() => {
      running = null;
      rest = setTimeout(model.rest, pause).unref();
      if (waiting.length > 0 && !closed) start().catch(failAll);
    });
    return running;
  };

  function failAll(error: unknown): void {
    for (const left of [...open.splice(0), ...waiting.splice(0)]) left.fail(error);
    parts.onTrouble(error);
  }

  async function run(): Promise<void> {
    // Requests of one moment are taken together.
    await new Promise(setImmediate);
    while (!closed) {
      while (hold.isOn() && waiting.length < together) await hold.over();
      if (areStraysLikely) {
        areStraysLikely = false;
        await removeStrays(parts);
      }
      const batch = waiting.splice(0);
      open.push(...batch);
      if (batch.length > 0) await admit(batch, { ...parts, reader }, readings);
      const wasReading = !readings.areDone();
      const held = hold.isOn();
      const broad = readings.areDone() ? pace.size() : 0;
      const routes = hold.ready(model.ledger.nextDirty({ narrow, broad, held }));
      renderer.ahead(upcoming(routes, parts.newsroom, broad));
      if (routes.length > 0) {
        const begun = performance.now();
        const outcome = await writeRoutes(routes, { ...parts, renderer });
        pace.took({ routes: routes.length, milliseconds: performance.now() - begun });
        hold.wrote(routes.map(({ path }) => path));
        for (const ticket of open) ticket.count(outcome);
        parts.onStep(outcome);
      }
      // Whoever is answered after this step hears of the files that lost their last use in it. In a rebuild none do, step by step.
      if (batch.length > 0 || !routes.some(({ forced }) => forced)) await sweep(open, parts);
      await settle(open, parts);
      open = open.filter((ticket) => !ticket.isSettled());
      if (routes.length > 0 || held) continue;
      await readings.next();
      if (waiting.length === 0 && readings.areDone() && !wasReading) return retries.plan();
    }
  }

  const publish = (request: Partial<Request>): Promise<PublishResult> => {
    const ticket = openTicket({
      documents: [],
      unsure: false,
      line: null,
      settings: false,
      more: false,
      full: null,
      ...request,
    });
    if (closed) ticket.fail(stopping());
    else {
      waiting.push(ticket);
      const wasOn = hold.isOn();
      hold.announce(ticket.request.more);
      reader.changed(ticket.request.documents);
      // While a step is written: what waits will be the next one, or all that is left.
      const isStep = wasOn && (!hold.isOn() || waiting.length % together === 0);
      if (open.length > 0 && isStep) reader.ahead(waiting.flatMap(({ request }) => request.documents));
    }
    start().catch(failAll);
    return ticket.answer;
  };

  return {
    publish,
    async resume() {
      model.ledger.retryFailed();
      const documents = model.ledger.pending();
      if (model.isRead()) await start();
      if (documents.length > 0) {
        areStraysLikely = model.isRead();
        await publish({ documents, unsure: true });
      }
    },
    async close() {
      closed = true;
      hold.end();
      retries.stop();
      clearTimeout(rest);
      await running?.catch(parts.onTrouble);
      await renderer.rest();
      for (const ticket of [...open.splice(0), ...waiting.splice(0)]) ticket.fail(stopping());
    },
  };
}

/** Reads what the requests name. What cannot be read fails its own request and no other. */
async function admit(batch: Ticket[], parts: PublishingParts, readings: Readings): Promise<void> {
  const { model } = parts;
  const documents = batch.flatMap(({ request }) => request.documents);
  model.provisional(() => {
    for (const key of documents) model.ledger.pend(key);
    for (const cause of batch.flatMap((ticket) => [...ticket.causes])) model.ledger.retryFailed(cause);
    if (batch.some(({ request }) => request.full !== null)) model.ledger.retryFailed();
  });
  const of = (wanted: (request: Request) => boolean) =>
    batch.filter((ticket) => !ticket.isSettled() && wanted(ticket.request));
  const isFirst = !model.isRead();
  const everything = isFirst ? batch : of(({ full }) => full !== null);
  if (everything.length > 0) readings.begin(everything);
  if (isFirst) await readings.finish();
  if (!model.isRead()) return;

  const strict = of(({ line }) => line === 'from-cms');
  const watch = of(({ line }) => line === 'by-clock-if-need-be');
  if (strict.length > 0) await trying(strict, () => readLine({ ...parts, how: 'from-cms' }));
  if (watch.length > 0) await trying(watch, () => readLine({ ...parts, how: 'by-clock-if-need-be' }));
  const settings = of((request) => request.settings);
  if (settings.length > 0) await trying(settings, () => readSettings(parts));
  const named = of((request) => request.documents.length > 0);
  if (named.length > 0) await trying(named, () => admitDocuments(named, parts));
}

/** Marks everything, after it has been read, on behalf of those who asked for it. */
function expectEverything(
  batch: Ticket[],
  read: ReadEverything,
  { model, newsroom, build }: PublishingParts,
): void {
  model.transaction(() => {
    for (const path of [...build.assetPaths, ...allPaths(newsroom), ...model.ledger.routePaths()]) {
      model.ledger.markDirty({ path, cause: 'full', forced: true });
    }
  });
  const total = model.ledger.countOf('full');
  for (const ticket of batch) {
    ticket.expectAll({ total, faults: read.faults });
    ticket.note({ written: read.mediaWritten, repaired: read.mediaRepaired });
  }
}

async function admitDocuments(batch: Ticket[], parts: PublishingParts): Promise<void> {
  const { model } = parts;
  const keys = batch.flatMap(({ request }) => request.documents);
  const { readings, mediaWritten, faults, failures } = await gather({ ...parts, keys });
  for (const fault of faults) parts.onTrouble(new PublishFailed(fault));
  applyReadings({ model, readings, unsure: batch.some(({ request }) => request.unsure) });
  if (mediaWritten.length > 0) {
    model.provisional(() => {
      for (const { id, causes } of mediaWritten) {
        for (const path of model.ledger.builtFrom({ collection: 'media', id })) {
          for (const cause of causes) model.ledger.markDirty({ path, cause });
        }
      }
    });
  }
  for (const ticket of batch) {
    const reasons = [...failures].flatMap(([cause, reason]) => (ticket.causes.has(cause) ? [reason] : []));
    if (reasons.length > 0) ticket.fail(new PublishFailed(reasons.join(' ')));
    const copied = mediaWritten.filter(({ causes }) => causes.some((cause) => ticket.causes.has(cause)));
    ticket.note({ written: copied.map(({ path }) => path) });
  }
}

/** Removes the media that lost their last use in this batch. */
async function sweep(open: Ticket[], { copies }: PublishingParts): Promise<void> {
  const removed = await copies.sweep();
  const repaired = removed.map((path) => ({ path, why: 'outdated' as const }));
  for (const ticket of open) ticket.note({ removed, repaired });
}

/** Answers the requests whose routes have all had their turn. */
async function settle(open: Ticket[], parts: PublishingParts): Promise<void> {
  const { ledger } = parts.model;
  for (const ticket of open) {
    if (ticket.isSettled() || ticket.isReading()) continue;
    const causes = [...ticket.causes];
    if (causes.some(ledger.isWaiting)) continue;
    if (ticket.causes.has('full')) {
      const strays = await removeStrays(parts);
      ticket.note({ removed: strays, repaired: strays.map((path) => ({ path, why: 'unknown' })) });
    }
    const [error = null] = causes.map(ledger.errorOf).filter((reason) => reason !== null);
    parts.model.settle();
    if (error !== null) ticket.fail(new PublishFailed(error));
    else ticket.done();
  }
  const stands = ledger.route(paths.front('sv')) !== null;
  const { model } = parts;
  if (!model.isWhole() && model.isRead() && !ledger.isWaiting('full') && stands) model.setBuilt('whole');
}

/** Removes files from the trees that nothing published knows of. */
async function removeStrays({ model, trees, copies }: PublishingParts): Promise<string[]> {
  const removed = await copies.removeStrays();
  for (const tree of [trees.site, trees.gone]) {
    for await (const path of tree.paths()) {
      const route = model.ledger.route(path);
      if (path.startsWith(mediaFolder) || (route !== null && trees.of(route.kind) === tree)) continue;
      await tree.remove(path);
      removed.push(path);
    }
  }
  return removed;
}

function stopping(): PublishFailed {
  return new PublishFailed('The publisher is stopping. Nothing is lost: ask again when it has started.');
}

async function trying(batch: Ticket[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    for (const ticket of batch) ticket.fail(error);
  }
}
