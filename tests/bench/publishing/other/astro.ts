import { cpSync, createWriteStream, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { root } from '@pressjour/supervisor/builds';
import type { BenchNewsroom } from '../newsroom.ts';
import { everyPage } from './pages.ts';
import { timed } from './run.ts';

const patience = 15 * 60_000;

const config = `export default {
  output: 'static',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, ssr: { noExternal: ['@pressjour/contract'] } },
};
`;

const dataOfPages = `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const lines = readFileSync(join(process.cwd(), 'pages.jsonl'), 'utf8').trimEnd().split('\\n');
export const placed = lines.map((line) => JSON.parse(line));
`;

const staticPaths = `
export const getStaticPaths = () =>
  placed.map(({ path, page }) => ({ params: { path: path.replace(/^\\/|\\/$/g, '') || undefined }, props: { page } }));
const { page } = Astro.props;
`;

/**
 * Builds the same pages with Astro alone: the site's own views and feeds over the same data, as a static project.
 * @param folder an empty one, to work in
 */
export async function buildWithAstro(
  newsroom: BenchNewsroom,
  folder: string,
): Promise<{ seconds: number; pages: number }> {
  cpSync(join(root, 'site/src'), join(folder, 'src'), { recursive: true });
  cpSync(join(root, 'site/public'), join(folder, 'public'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'astro.config.mjs'), config);
  mkdirSync(join(folder, 'src/data'), { recursive: true });
  writeFileSync(join(folder, 'src/data/pages.mjs'), dataOfPages);
  const route = join(folder, 'src/pages/[...path].astro');
  const served = readFileSync(route, 'utf8');
  const locals = 'const { page } = Astro.locals;';
  if (!served.includes(locals)) throw new Error(`The site's page does not begin with: ${locals}`);
  const built = served
    .replace('---\n', "---\nimport { placed } from '../data/pages.mjs';\n")
    .replace(locals, staticPaths);
  writeFileSync(route, built);

  const lines = createWriteStream(join(folder, 'pages.jsonl'));
  let pages = 0;
  for (const placed of everyPage(newsroom)) {
    lines.write(`${JSON.stringify(placed)}\n`);
    pages += 1;
  }
  await finished(lines.end());
  const seconds = await timed({
    command: process.execPath,
    args: [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: folder,
    patience,
  });
  return { seconds, pages };
}
