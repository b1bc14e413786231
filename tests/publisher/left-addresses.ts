import type { Changes, Language } from '@pressjour/contract';
import type { CmsDouble } from './cms-double.ts';
import { address, nextUpdate } from './content.ts';

export type Touched = Changes['documents'];

/** Leaves a redirect in the double where something moved away, as the cms does: no chains, and none where it stands now. */
export function moveAddress(
  cms: CmsDouble,
  { language, path, target }: { language: Language; path: string; target: string },
): Touched {
  const touched = remove(cms, target);
  if (path === target) return touched;
  touched.push(...remove(cms, path));
  touched.push(...changeRedirects(cms, path, { target }));
  return [...touched, add(cms, address({ id: path, path, language, kind: 'redirect', target }))];
}

/** Leaves in the double that something was taken back. */
export function leaveAddress(
  cms: CmsDouble,
  left: { language: Language; path: string; kind: 'withdrawn' | 'gone'; reason?: string },
): Touched {
  return [...remove(cms, left.path), add(cms, address({ id: left.path, ...left }))];
}

/** Has what led to a deleted page be gone in the double too. */
export function endRedirects(cms: CmsDouble, path: string): Touched {
  return changeRedirects(cms, path, { kind: 'gone', target: null });
}

function changeRedirects(cms: CmsDouble, path: string, change: object): Touched {
  return cms
    .all('addresses')
    .filter(({ target }) => target === path)
    .map((known) => {
      cms.put('addresses', { ...known, ...change, updatedAt: nextUpdate() });
      return { collection: 'addresses', id: known.id };
    });
}

function remove(cms: CmsDouble, path: string): Touched {
  const there = cms.all('addresses').filter((one) => one.path === path);
  for (const { id } of there) cms.remove('addresses', id);
  return there.map(({ id }) => ({ collection: 'addresses', id }));
}

function add(cms: CmsDouble, one: ReturnType<typeof address>): Touched[number] {
  cms.put('addresses', one);
  return { collection: 'addresses', id: one.id };
}
