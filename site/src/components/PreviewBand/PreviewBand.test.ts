import { expect, it } from 'vitest';
import { itIsAccessible, rendered, wordsOf } from '../rendered.ts';
import { examples } from './examples.ts';
import PreviewBand from './PreviewBand.astro';

itIsAccessible(PreviewBand, examples);

const stateOf = (page: HTMLElement) => wordsOf(page.querySelector('.preview-band__state'));
const forWhom = (page: HTMLElement) => wordsOf(page.querySelector('.preview-band__for'));

it('says that a draft is one, whom it is shown to and for how long', async () => {
  const own = await rendered(PreviewBand, examples['in a tab']);
  expect(stateOf(own)).toBe('Utkast – inte publicerat');
  expect(forWhom(own)).toBe('För dig som redigerar texten. Länken gäller till 22 november 2026 kl. 11.00.');
  const shared = await rendered(PreviewBand, examples.colleague);
  expect(stateOf(shared)).toBe('Draft – not published');
  expect(forWhom(shared)).toMatch(
    /^The link was made for Aino Rautavuo\. Do not pass it on\. The link holds until 22 November 2026.*11:00\.$/,
  );
});

it('says until when an approved text is under embargo, and nothing of one otherwise', async () => {
  const page = await rendered(PreviewBand, examples.embargo);
  expect(stateOf(page)).toBe('Approved text – not published');
  expect(wordsOf(page.querySelector('.preview-band__embargo'))).toMatch(
    /^Embargo until 23 November 2026.*07:00$/,
  );
  const draft = await rendered(PreviewBand, examples.colleague);
  expect(draft.querySelector('.preview-band__embargo')).toBeNull();
});

it('has what the script needs beside the form, and none of it elsewhere', async () => {
  const beside = (await rendered(PreviewBand, examples['beside the form'])).querySelector<HTMLElement>(
    '[data-preview]',
  );
  expect(beside?.dataset.typedAt).toBe('https://cms.isvagsverket.example');
  expect(beside?.dataset.failed).toContain('Det du har skrivit finns kvar');
  expect(beside?.dataset.ended).toContain('Länken gäller inte längre.');
  expect(beside?.querySelector('[data-preview-problem]')?.getAttribute('role')).toBe('status');
  const alone = (await rendered(PreviewBand, examples['in a tab'])).querySelector<HTMLElement>(
    '[data-preview]',
  );
  expect([alone?.dataset.typedAt, alone?.dataset.failed, alone?.dataset.ended]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(alone?.querySelector('[data-preview-problem]')).toBeNull();
});

it('is a region with a name of its own', async () => {
  const page = await rendered(PreviewBand, examples.colleague);
  expect(page.querySelector('section')?.getAttribute('aria-label')).toBe('Preview');
});
