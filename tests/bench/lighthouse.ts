import type { Page } from '@pressjour/contract';
import lighthouse, { type Flags } from 'lighthouse';
import { chromium } from 'playwright-core';
import { oneOfEach } from '../../site/src/fixtures/html.ts';
import { pages } from '../../site/src/fixtures/pages.ts';
import { browserOptions } from '../harness/browser.ts';
import { freePorts } from '../harness/ports.ts';
import { lineAt, serveFixtures } from '../site/fixture-site.ts';
import type { Figure, Section } from './section.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const runs = 3;

/** Lighthouse's scores of each kind of page, as it judges them for a phone on a slow line. */
export const lighthouseScores: Section = {
  name: 'lighthouse',
  title: `Lighthouse's four scores of every kind of page, for a phone, median of ${runs} runs`,
  parts: oneOfEach,
  async measure({ only }): Promise<Figure[]> {
    const names = oneOfEach.filter((name) => only.length === 0 || only.includes(name));
    const [port = 0] = await freePorts(1);
    const options = await browserOptions();
    const [browser, site] = await Promise.all([
      chromium.launch({ ...options, args: [...options.args, `--remote-debugging-port=${port}`] }),
      serveFixtures(),
    ]);
    try {
      const figures: Figure[] = [];
      for (const name of names) {
        site.tell(lineAt(name));
        figures.push(...(await judge({ name, address: site.address(name), port })));
      }
      return figures;
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function judge({
  name,
  address,
  port,
}: {
  name: string;
  address: string;
  port: number;
}): Promise<Figure[]> {
  const flags: Flags = { port, onlyCategories: categories, logLevel: 'error', skipAudits: skipped(name) };
  const scores = new Map<string, number[]>(categories.map((category) => [category, []]));
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(address, flags);
    if (!result) throw new Error(`Lighthouse said nothing of ${name}.`);
    for (const category of categories) {
      scores.get(category)?.push((result.lhr.categories[category]?.score ?? 0) * 100);
    }
  }
  return [...scores].map(([category, all]) => ({
    what: `${name}: ${category}`,
    value: all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0,
    least: 100,
  }));
}

/** What was taken back, does not exist or is a draft is kept from search engines: not to be found by them is right. */
function skipped(name: string): string[] {
  const page = pages[name];
  const isDraft = page !== undefined && 'preview' in page;
  return isDraft || (page && unlisted.has(page.page)) ? ['is-crawlable'] : [];
}

const unlisted = new Set<Page['page']>(['withdrawn', 'gone', 'not-found']);
