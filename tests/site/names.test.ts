import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFixtures } from '../../site/src/fixtures/html.ts';
import { launchBrowser } from '../harness/browser.ts';
import { type FixtureSite, serveFixtures } from './fixture-site.ts';

let browser: Browser;
let site: FixtureSite;
let page: Page;
let tools: CDPSession;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveFixtures()]);
  page = await browser.newPage();
  tools = await page.context().newCDPSession(page);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Roles whose every bearer must be told by name. */
const named = [
  'link',
  'button',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'navigation',
  'region',
];
const once = ['main', 'banner', 'contentinfo'];
const landmarks = [...once, 'navigation', 'region', 'complementary', 'search', 'form'];

interface Spoken {
  role: string;
  name: string;
  level: number | null;
  /** Where a link leads; empty for all else. */
  target: string;
}

describe('what a screen reader is told', () => {
  it.each(htmlFixtures)('%s: names, landmarks and headings in order', async (name) => {
    await page.goto(site.address(name));
    const spoken = await tree();
    const ofRole = (role: string) => spoken.filter((node) => node.role === role);

    expect(spoken.filter(({ role, name }) => named.includes(role) && name === '')).toEqual([]);
    for (const role of once) expect([role, ofRole(role).length]).toEqual([role, 1]);
    expect(
      repeated(
        spoken.filter(({ role }) => landmarks.includes(role)).map(({ role, name }) => `${role} ${name}`),
      ),
    ).toEqual([]);

    const levels = ofRole('heading').map(({ level }) => level ?? 0);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(ambiguous(spoken)).toEqual([]);
  });
});

/** What the browser hands to a screen reader, in reading order. */
async function tree(): Promise<Spoken[]> {
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spokenBelow = (id: string): Spoken[] => {
    const node = byId.get(id);
    if (!node) return [];
    const { ignored, role, name, properties = [], childIds = [] } = node;
    const property = (wanted: string) => properties.find((one) => one.name === wanted)?.value.value;
    const own: Spoken = {
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      level: property('level') ?? null,
      target: String(property('url') ?? ''),
    };
    return [...(ignored ? [] : [own]), ...childIds.flatMap(spokenBelow)];
  };
  const spoken = spokenBelow(nodes[0]?.nodeId ?? '');
  expect(spoken.filter(({ role, target }) => role === 'link' && target !== '').length).toBeGreaterThan(3);
  return spoken;
}

const repeated = (texts: string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

/**
 * Links of one name that lead to different places: told apart by nobody who hears them in a list. Titles that editors wrote are
 * left out, since two items may bear the same.
 */
function ambiguous(spoken: Spoken[]): string[] {
  const titles = new Set(spoken.filter(({ role }) => role === 'heading').map(({ name }) => name));
  const links = spoken.filter(({ role, name }) => role === 'link' && !titles.has(name));
  const byName = Map.groupBy(links, ({ name }) => name);
  return [...byName].flatMap(([name, same]) =>
    new Set(same.map(({ target }) => target)).size > 1 ? [name] : [],
  );
}
