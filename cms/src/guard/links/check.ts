import type { PayloadRequest } from 'payload';
import { siteUrlOf } from '../../site-url.ts';
import { type Answered, type Reach, reachable } from './reach.ts';

const hour = 3_600_000;
/** How long an answer holds. What is not alive is asked again soon: somebody may have mended it. */
const holds: Record<Answered['status'], number> = { alive: 24 * hour, dead: hour / 6, unknown: hour / 6 };
const atOnce = 5;
/** Whoever waits for the answer waits no longer than this; what was not asked by then is asked the next time. */
const longest = 15_000;

export interface LinksToCheck {
  /** Of a request that has no transaction open: the network is slow. */
  req: PayloadRequest;
  urls: readonly string[];
  reach?: Reach;
}

/** Asks for the addresses that nobody has asked for lately, five at a time, and keeps what came of it. */
export async function checkLinks({ req, urls, reach = reachable }: LinksToCheck): Promise<void> {
  const waiting = await stale(req, urls);
  const until = Date.now() + longest;
  const site = new URL(siteUrlOf(req.payload)).origin;
  const next = async (): Promise<void> => {
    const url = waiting.pop();
    if (url === undefined || Date.now() > until) return;
    await keep(req, url, await reach({ url, site }));
    await next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

async function stale(req: PayloadRequest, urls: readonly string[]): Promise<string[]> {
  if (urls.length === 0) return [];
  const { docs } = await req.payload.db.find<Answered & { url: string; checkedAt: string | Date }>({
    collection: 'link-checks',
    where: { url: { in: urls } },
    pagination: false,
    req,
  });
  const fresh = new Set(
    docs
      .filter(({ status, checkedAt }) => Date.now() - new Date(checkedAt).getTime() < holds[status])
      .map(({ url }) => url),
  );
  return urls.filter((url) => !fresh.has(url));
}

async function keep(req: PayloadRequest, url: string, { status, detail }: Answered): Promise<void> {
  const write = () =>
    req.payload.db.upsert({
      collection: 'link-checks',
      where: { url: { equals: url } },
      data: { url, status, detail, checkedAt: new Date().toISOString() },
      req,
    });
  // Somebody else may have made the row between the look for it and the writing; it is there the second time.
  await write().catch(write);
}
