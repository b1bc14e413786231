import type { NotFoundPage, Page } from '@pressjour/contract';
import { expect, it } from 'vitest';
import { type AheadRenderer, type Coming, withAhead } from './ahead.ts';

const pageOf = (title: string) => ({ page: 'not-found', path: '/404.html', title }) as unknown as Page;

/** A renderer that tells what it was asked for, and answers when it is let. */
function slowly(early = 2): { renderer: AheadRenderer; asked: string[]; answer: () => Promise<void> } {
  const asked: string[] = [];
  let waiting: (() => void)[] = [];
  const renderer = withAhead({
    early,
    async render({ path, page, json = JSON.stringify(page) }) {
      asked.push(path);
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      await promise;
      if (path === '/broken/') throw new Error('The page is broken.');
      return Buffer.from(json);
    },
    close: async () => {},
  });
  const answer = async () => {
    await new Promise(setImmediate);
    for (const go of waiting) go();
    waiting = [];
    await new Promise(setImmediate);
  };
  return { renderer, asked, answer };
}

const coming = (path: string, title = 'as it was'): Coming => {
  const page = pageOf(title) as NotFoundPage;
  return { path, plan: () => ({ page, json: JSON.stringify(page) }) };
};

it('gives a page that it rendered before its turn, once', async () => {
  const { renderer, asked, answer } = slowly();
  renderer.ahead([coming('/a/')]);
  await answer();
  expect(asked).toEqual(['/a/']);
  const job = { path: '/a/', page: pageOf('as it was') };
  expect(String(await renderer.render(job))).toContain('as it was');
  expect(asked).toEqual(['/a/']);
  const again = renderer.render(job);
  await answer();
  await again;
  expect(asked).toEqual(['/a/', '/a/']);
});

it('never gives a page of before a change', async () => {
  const { renderer, asked, answer } = slowly();
  renderer.ahead([coming('/a/')]);
  await answer();
  const rendered = renderer.render({ path: '/a/', page: pageOf('as it is now') });
  await answer();
  expect([String(await rendered), asked]).toEqual([expect.stringContaining('as it is now'), ['/a/', '/a/']]);
});

it('begins with no more than its renderer takes, and with none once something else has its turn', async () => {
  const { renderer, asked, answer } = slowly(2);
  renderer.ahead(['/a/', '/b/', '/c/', '/d/'].map((path) => coming(path)));
  await new Promise(setImmediate);
  expect(asked).toEqual(['/a/', '/b/']);
  renderer.ahead([]);
  await answer();
  await renderer.rest();
  expect(asked).toEqual(['/a/', '/b/']);
});

it('leaves it to its turn to tell of a page that is broken or cannot be planned', async () => {
  const { renderer, asked, answer } = slowly();
  const fails: Coming = {
    path: '/unplanned/',
    plan: () => {
      throw new Error('The document is broken.');
    },
  };
  renderer.ahead([fails, coming('/broken/'), { path: '/nothing/', plan: () => null }, coming('/a/')]);
  await answer();
  await answer();
  expect(asked).toEqual(['/broken/', '/a/']);
  await expect(renderer.render({ path: '/broken/', page: pageOf('as it was') })).rejects.toThrow('broken');
});
