import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CmsDouble, startCmsDouble } from './cms-double.ts';
import { newsItem } from './content.ts';
import { filesOf, type Newsroom, openNewsroom } from './newsroom.ts';

let cms: CmsDouble;
let newsroom: Newsroom;

beforeEach(async () => {
  cms = await startCmsDouble();
  newsroom = await openNewsroom(cms);
});
afterEach(async () => {
  await newsroom.close();
  await cms.close();
});

it('takes the requests that come during a run together, and answers each', async () => {
  const entered = Promise.withResolvers<void>();
  const leave = Promise.withResolvers<void>();
  cms.hold = (path) => {
    if (path !== '/api/news-items') return undefined;
    entered.resolve();
    return leave.promise;
  };
  const publish = (id: string) => {
    cms.put('news-items', newsItem({ id }));
    return newsroom.change({ documents: [{ collection: 'news-items', id }] });
  };
  const first = publish('0');
  await entered.promise;
  const asked = cms.requests.length;
  const others = Array.from({ length: 15 }, (_, at) => publish(String(at + 1)));
  // They have arrived when a request behind them on the same server is answered.
  await (await fetch(`${newsroom.internalUrl}/healthz`)).text();
  leave.resolve();
  const results = await Promise.all([first, ...others]);

  for (const [at, { written }] of results.entries()) expect(written).toContain(`/nyheter/isvagen-${at}/`);
  const reads = cms.requests.slice(asked).filter((request) => request === 'GET /api/news-items');
  expect(reads.length).toBeLessThanOrEqual(3);
  const front = filesOf(newsroom.dataDir)['site/index.html'];
  expect(front?.match(/"path": "\/nyheter\//g)).toHaveLength(10);
});

it('publishes an edit that was made while the document was being read', async () => {
  cms.put('news-items', newsItem({ id: 'a', title: 'Första' }));
  const documents = [{ collection: 'news-items' as const, id: 'a' }];
  const first = newsroom.change({ documents });
  cms.put('news-items', newsItem({ id: 'a', title: 'Andra' }));
  await Promise.all([first, newsroom.change({ documents })]);
  expect(await (await newsroom.get('/nyheter/isvagen-a/')).text()).toContain('Andra');
});

it('fails every waiting request when the cms is away, and forgets none that comes after', async () => {
  cms.put('news-items', newsItem({ id: 'a' }));
  const documents = [{ collection: 'news-items' as const, id: 'a' }];
  cms.failing = true;
  await expect(newsroom.change({ documents })).rejects.toThrow(/The cms answered 500/);
  cms.failing = false;
  expect((await newsroom.change({ documents })).written).toContain('/nyheter/isvagen-a/');
});
