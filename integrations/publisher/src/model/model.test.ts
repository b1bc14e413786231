import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Model, openModel } from './model.ts';

let model: Model;
beforeEach(() => {
  model = openModel({ file: ':memory:', timeZone: 'Europe/Stockholm' });
});
afterEach(() => model.close());

const page = { path: '/nyheter/x/', kind: 'news-item', input: 'a', hash: 'b', documents: [] };
const { documents: _, ...route } = page;
const settings = { siteName: 'Isvägsverket', indexed: true, webSubHub: '' };

it('knows what stands at a path, and what was set, as of the last change', () => {
  expect([model.ledger.route(page.path), model.siteSettings('sv')]).toEqual([null, null]);
  model.transaction(() => {
    model.ledger.published(page);
    model.setSiteSettings('sv', settings);
  });
  expect([model.ledger.route(page.path), model.siteSettings('sv')]).toEqual([route, settings]);
  model.transaction(() => {
    model.ledger.published({ ...page, hash: 'c' });
    model.setSiteSettings('sv', { ...settings, indexed: false });
  });
  expect(model.ledger.route(page.path)).toEqual({ ...route, hash: 'c' });
  expect(model.siteSettings('sv')).toEqual({ ...settings, indexed: false });
  model.transaction(() => model.ledger.removed(page.path));
  expect(model.ledger.route(page.path)).toBeNull();
});

it('knows them as before a change that was undone', () => {
  model.transaction(() => {
    model.ledger.published(page);
    model.setSiteSettings('sv', settings);
  });
  const undone = () =>
    model.transaction(() => {
      model.ledger.published({ ...page, hash: 'c' });
      model.ledger.published({ ...page, path: '/nyheter/y/' });
      model.setSiteSettings('sv', { ...settings, indexed: false });
      expect(model.siteSettings('sv')?.indexed).toBe(false);
      model.ledger.removed(page.path);
      expect(model.ledger.route(page.path)).toBeNull();
      throw new Error('the disk is full');
    });
  expect(undone).toThrow('the disk is full');
  expect(model.ledger.route(page.path)).toEqual(route);
  expect(model.ledger.route('/nyheter/y/')).toBeNull();
  expect(model.siteSettings('sv')).toEqual(settings);
});
