import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtSite, clientFolder } from './fixtures/built-site.ts';
import { pages } from './fixtures/pages.ts';

type Element = DefaultTreeAdapterTypes.Element;

const kB = 1000;

let render: Awaited<ReturnType<typeof builtSite>>;
beforeAll(async () => {
  render = await builtSite();
});

/** Fonts are shown when they arrive, and modules run when the page stands: neither holds up the first paint. */
describe.each([
  'front',
  'front-event',
  'front-en',
  'news-item',
  'news-item-corrected',
  'news-item-corrected-en',
])('the first view of %s', (name) => {
  it('weighs 14 kB at most before it can be painted', async () => {
    const { html, styles } = await loaded(name);
    expect(onTheWire(html) + sum(styles.map(asset).map(onTheWire))).toBeLessThanOrEqual(14 * kB);
  });

  it('waits for one stylesheet and for no script', async () => {
    const { styles, blockingScripts } = await loaded(name);
    expect(styles).toHaveLength(1);
    expect(blockingScripts).toEqual([]);
  });

  it('weighs 60 kB at most with its typeface, of 25 kB at most, its script and its icon', async () => {
    const { html, styles, scripts, icons } = await loaded(name);
    const typefaces = styles.flatMap((path) => namedIn(asset(path).toString())).map(asset);
    expect(typefaces).toHaveLength(1);
    expect(sum(typefaces.map(({ length }) => length))).toBeLessThanOrEqual(25 * kB);
    const text = [html, ...[...styles, ...scripts, ...icons].map(asset)].map(onTheWire);
    expect(sum([...text, ...typefaces.map(({ length }) => length)])).toBeLessThanOrEqual(60 * kB);
  });
});

/** What a browser asks for with a page, pictures apart. */
async function loaded(name: string) {
  const page = pages[name];
  if (!page) throw new Error(`There is no fixture ${name}.`);
  const { body } = await render(page);
  const elements = elementsOf(parse(body));
  const links = (rel: string) =>
    elements.flatMap((element) =>
      attribute(element, 'rel') === rel ? [attribute(element, 'href') ?? ''] : [],
    );
  const external = elements.filter(
    ({ tagName, attrs }) => tagName === 'script' && attrs.some(({ name }) => name === 'src'),
  );
  const sources = (deferred: boolean) =>
    external
      .filter((script) => (attribute(script, 'type') === 'module') === deferred)
      .map((script) => attribute(script, 'src') ?? '');
  return {
    html: Buffer.from(body),
    styles: links('stylesheet'),
    icons: links('icon'),
    scripts: sources(true),
    blockingScripts: sources(false),
  };
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((attr) => attr.name === name)?.value;
const namedIn = (css: string) => [...css.matchAll(/url\(([^)]+)\)/g)].map(([, path = '']) => path);
const asset = (path: string) => readFileSync(join(clientFolder, path));
const onTheWire = (bytes: Buffer) => brotliCompressSync(bytes).length;
const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
