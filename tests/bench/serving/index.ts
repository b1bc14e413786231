import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { securityHeaders } from '../../../integrations/publisher/src/server/security-headers.ts';
import { eventually } from '../../harness/eventually.ts';
import { freePorts } from '../../harness/ports.ts';
import { startServiceProcess } from '../../harness/service-process.ts';
import { startCmsDouble } from '../../publisher/cms-double.ts';
import { newsItem } from '../../publisher/content.ts';
import { percentile } from '../percentile.ts';
import { sentence } from '../publishing/prose.ts';
import type { Figure, Section } from '../section.ts';
import { load, type Served } from './load.ts';
import { type Nginx, NoNginx, startNginx } from './nginx.ts';

const slices = 4;
const secondsASlice = 3;
const siteUrl = 'http://localhost';

/** Issue 6: the embedded server beside nginx with the same files and the same headers. */
export const serving: Section = {
  name: 'serving',
  title: `the site's own server beside nginx, ${slices} slices of ${secondsASlice} s each, in turn, fifty connections`,
  async measure() {
    await using stack = new AsyncDisposableStack();
    const { url, tree } = await newsroom(stack);
    const nginx = await nginxBeside(stack, tree);
    const style = /href="(\/_astro\/[^"]+\.css)"/.exec(readFileSync(join(tree, 'index.html'), 'utf8'))?.[1];
    const asked = [
      { what: 'an item, packed', path: '/nyheter/isvagen-1/', packing: 'gzip' },
      { what: 'an item, as it is', path: '/nyheter/isvagen-1/', packing: 'identity' },
      { what: 'the stylesheet, packed', path: style ?? '/', packing: 'gzip' },
    ];
    const figures: Figure[] = [];
    for (const { what, path, packing } of asked) {
      const own: Served[] = [];
      const theirs: Served[] = [];
      for (let slice = 0; slice < slices; slice += 1) {
        // Who begins changes, so that what the machine does meanwhile meets both.
        const both = [{ server: url, sum: own }, ...(nginx ? [{ server: nginx.url, sum: theirs }] : [])];
        for (const { server, sum } of slice % 2 === 0 ? both : both.toReversed())
          sum.push(await load(server + path, { seconds: secondsASlice, packing }));
      }
      figures.push(...figuresOf(what, middleOf(own), nginx && middleOf(theirs)));
    }
    return figures;
  },
};

/** nginx with the same files; null where it is not installed, which is said. */
async function nginxBeside(stack: AsyncDisposableStack, tree: string): Promise<Nginx | null> {
  try {
    return stack.use(await startNginx(withPackedCopies(stack, tree), securityHeaders({ siteUrl })));
  } catch (error) {
    if (!(error instanceof NoNginx)) throw error;
    console.log(error.message);
    return null;
  }
}

function figuresOf(what: string, own: Served, nginx: Served | null): Figure[] {
  const figures: Figure[] = [
    { what: `${what}: own server`, value: own.rate, unit: 'a second' },
    { what: `${what}: own server, p99`, value: own.p99, unit: 'ms' },
  ];
  if (nginx === null) return figures;
  return [
    ...figures,
    { what: `${what}: nginx`, value: nginx.rate, unit: 'a second' },
    { what: `${what}: nginx, p99`, value: nginx.p99, unit: 'ms' },
    { what: `${what}: own server as a share of nginx`, value: own.rate / nginx.rate, least: 0.25 },
    { what: `${what}: p99 of own server over that of nginx`, value: own.p99 / nginx.p99 },
  ];
}

function middleOf(served: readonly Served[]): Served {
  const middle = (values: number[]) => percentile(values, 50);
  return { rate: middle(served.map(({ rate }) => rate)), p99: middle(served.map(({ p99 }) => p99)) };
}

/** A publisher in a process of its own, with forty items in the built site. */
async function newsroom(stack: AsyncDisposableStack): Promise<{ url: string; tree: string }> {
  const cms = await startCmsDouble();
  stack.defer(() => cms.close());
  for (let nth = 0; nth < 40; nth += 1)
    cms.put('news-items', newsItem({ id: String(nth), bodyHtml: bodyOf(nth) }));
  const dataDir = mkdtempSync(join(tmpdir(), 'pressjour-serving-'));
  stack.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  const [site, internal] = await freePorts(2);
  const internalUrl = `http://127.0.0.1:${internal}`;
  const { child } = startServiceProcess({
    entry: 'integrations/publisher/src/main.ts',
    runs: 'The publisher listens',
    env: {
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      SITE_PORT: String(site),
      SITE_URL: siteUrl,
      PUBLISHER_INTERNAL_URL: internalUrl,
      CMS_INTERNAL_URL: cms.url,
      INTERNAL_TOKEN: 'a-token-for-the-bench',
    },
  });
  stack.defer(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  await eventually(
    'the newsroom is built',
    async () => (await fetch(`${internalUrl}/readyz`).catch(() => null))?.ok,
    60_000,
  );
  return { url: `http://127.0.0.1:${site}`, tree: join(dataDir, 'site') };
}

/** About four kilobytes. */
function bodyOf(nth: number): string {
  return Array.from({ length: 40 }, (_, at) => `<p>${sentence('sv', nth * 40 + at)}</p>`).join('');
}

/** The same files with packed copies beside them, where nginx looks for them. */
function withPackedCopies(stack: AsyncDisposableStack, tree: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressjour-nginx-tree-'));
  stack.defer(() => rmSync(folder, { recursive: true }));
  cpSync(tree, folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(html|css|js|xml|json)$/.test(file))
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
  return folder;
}
