import { join } from 'node:path';
import { type Cms, startCms } from '../cms/support/cms.ts';
import { overHttp } from '../cms/support/over-http.ts';
import { eventually } from '../harness/eventually.ts';
import type { LoopbackServer } from '../harness/loopback-server.ts';
import { type Newsroom, openNewsroom } from '../publisher/newsroom.ts';
import { Marks } from './marks.ts';
import { bringIntoState, makeTexts } from './states.ts';
import type { LeakText, Related } from './texts.ts';

/** A cms with texts of every state, and the site that the publisher made of it while they came into their states. */
export interface LeakNewsroom extends AsyncDisposable {
  cms: Cms;
  site: Newsroom;
  marks: Marks;
  texts: LeakText[];
}

const siteBuild = join(import.meta.dirname, '../../site/dist');

/** @param whenLive is called when what will be taken back later is live, and on the site. */
export async function openLeakNewsroom(
  whenLive: (newsroom: Omit<LeakNewsroom, typeof Symbol.asyncDispose>) => Promise<void>,
): Promise<LeakNewsroom> {
  await using opened = new AsyncDisposableStack();
  const cms = opened.use(await startCms());
  // Much of what is asked is refused, and some of it Payload answers with an error of its own.
  cms.payload.logger.level = 'silent';
  const marks = new Marks();
  await settle(cms);
  const related = await relate(cms, marks);
  const texts = await makeTexts({
    desk: { ask: cms.ask, expire: (link) => expire(cms, link) },
    marks,
    related,
  });
  const served: LoopbackServer = await overHttp(cms);
  opened.defer(() => served.goAway());
  await told(cms);
  cms.receiver.changes.splice(0);
  const site = opened.use(await openNewsroom(served, { siteBuild }));
  await whenLive({ cms, site, marks, texts });
  await bringIntoState(texts);
  await told(cms);
  for (const changes of cms.receiver.changes.splice(0)) await site.change(changes);
  await eventually('the site is at rest', async () => {
    const metrics = await (await fetch(`${site.internalUrl}/metrics`)).text();
    return /pressjour_publisher_routes_waiting 0/.test(metrics);
  });
  const all = opened.move();
  return { cms, site, marks, texts, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

/** Nobody waits in a test until a link has run out: its end is set back. */
async function expire({ payload }: Cms, id: string): Promise<void> {
  const data = { expiresAt: Temporal.Now.instant().subtract({ minutes: 1 }).toString() };
  await payload.db.updateOne({ collection: 'preview-links', id, data });
}

async function settle(cms: Cms): Promise<void> {
  const body = { organisation: 'Isvägsverket', number: '+46846500410', email: 'press@isvagsverket.example' };
  for (const [slug, change] of Object.entries({
    'press-service': body,
    'site-settings': { fourEyes: true },
  })) {
    const { status, bytes } = await cms.ask(`/globals/${slug}`, { as: 'admin', body: change });
    if (status !== 200) throw new Error(`${slug} was not settled: ${bytes}`);
  }
}

/** Resolves when the publisher has been told of every change. */
async function told({ payload }: Cms): Promise<void> {
  await eventually('every change is told', async () => {
    const { totalDocs } = await payload.db.count({ collection: 'payload-jobs', where: {} });
    return totalDocs === 0;
  });
}

/** A press contact who is shown to nobody, and an event that has not begun. */
async function relate(cms: Cms, marks: Marks): Promise<Related> {
  const make = async (collection: string, body: object): Promise<string> => {
    const answer = await cms.ask(`/${collection}`, { as: 'admin', body });
    if (answer.status !== 201) throw new Error(`${collection}: ${answer.bytes}`);
    return answer.body.doc.id;
  };
  const word = (of: string) => marks.word(of, 'house').word;
  const from = Temporal.Now.instant().add({ hours: 30 });
  return {
    contact: await make('press-contacts', {
      name: `Eva ${word('name of a contact who is not shown')}`,
      role: word('role of a contact who is not shown'),
      email: `${word('address of a contact who is not shown')}@isvagsverket.example`,
      public: false,
    }),
    event: await make('events', {
      title: `Islossning ${word('title of an event ahead')}`,
      notice: word('notice of an event ahead'),
      startsAt: from.toString(),
      endsAt: from.add({ hours: 4 }).toString(),
    }),
  };
}
