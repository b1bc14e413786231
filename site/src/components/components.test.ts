import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const here = import.meta.dirname;
const names = globSync('*/', { cwd: here }).map((folder) => basename(folder));
const sheet = readFileSync(join(here, '../styles/site.css'), 'utf8');

it('finds components', () => {
  expect(names).toContain('PressBox');
});

describe.each(names)('%s', (name) => {
  it('has examples and a test that looks at all of them', () => {
    expect(existsSync(join(here, name, `${name}.astro`))).toBe(true);
    expect(existsSync(join(here, name, 'examples.ts'))).toBe(true);
    expect(readFileSync(join(here, name, `${name}.test.ts`), 'utf8')).toContain(
      `itIsAccessible(${name}, examples);`,
    );
  });

  it('has its style collected in the sheet of every page, or asks for it itself', () => {
    for (const file of globSync('*.css', { cwd: join(here, name) })) {
      const template = readFileSync(join(here, name, `${name}.astro`), 'utf8');
      expect(sheet.includes(`components/${name}/${file}`) || template.includes(`./${file}?url`)).toBe(true);
    }
  });
});
