import { expect, it } from 'vitest';
import { progressOn, type Screen } from './progress.ts';

function shown(isTTY: boolean): { screen: Screen; lines: string[] } {
  const lines: string[] = [];
  return { screen: { isTTY, write: (text) => lines.push(text) }, lines };
}

it('changes one line on a terminal, with the time left', () => {
  const { screen, lines } = shown(true);
  const progress = progressOn(screen, 'Rendered');
  progress.update(0, 0, null);
  progress.update(12_300, 0, null);
  progress.update(0, 20_000, null);
  progress.update(500, 20_000, 200);
  progress.update(19_000, 20_000, 4.4);
  progress.update(20_000, 20_000, 0);
  progress.end();
  expect(lines.map((line) => line.replace('\r\u001b[2K', ''))).toEqual([
    'Read from the cms: 0',
    'Read from the cms: 12300',
    'Rendered: 0 of 20000',
    'Rendered: 500 of 20000, 3 min 20 s left',
    'Rendered: 19000 of 20000, 4 s left',
    'Rendered: 20000 of 20000',
    '',
  ]);
});

it('writes a line a tenth elsewhere', () => {
  const { screen, lines } = shown(false);
  const progress = progressOn(screen, 'Rendered');
  progress.update(5, 0);
  for (let done = 0; done <= 100; done += 1) progress.update(done, 100, 3600 + 300);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('Rendered: 10 of 100, 1 h 5 min left\n');
  expect(lines.at(-1)).toBe('Rendered: 100 of 100\n');
});
