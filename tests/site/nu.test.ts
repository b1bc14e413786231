import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtSite } from '../../site/src/fixtures/built-site.ts';
import { htmlFixtures } from '../../site/src/fixtures/html.ts';
import { pages } from '../../site/src/fixtures/pages.ts';
import { findJava } from '../harness/java.ts';

const java = findJava('the HTML of the pages');
const checker = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');

const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      url: z.string(),
      message: z.string(),
      lastLine: z.number().optional(),
      extract: z.string().optional(),
    }),
  ),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressjour-html-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.skipIf(java === null)('the Nu HTML checker', () => {
  it('finds no error and no warning on any page', async () => {
    const render = await builtSite();
    for (const name of htmlFixtures) {
      const page = pages[name];
      if (page) await writeFile(join(folder, `${name}.html`), (await render(page)).body);
    }
    expect(await check(folder)).toEqual([]);
  });

  it('finds what is wrong', async () => {
    const wrong = await mkdtemp(join(folder, 'wrong-'));
    await writeFile(
      join(wrong, 'wrong.html'),
      '<!doctype html><html lang="sv"><title>Fel</title><p><div></p>',
    );
    expect(await check(wrong)).not.toEqual([]);
  });
});

/** What the checker says of the pages in a folder, a line each: errors, warnings and remarks alike. */
async function check(pagesIn: string): Promise<string[]> {
  const { messages } = report.parse(JSON.parse(await said(pagesIn)));
  return messages.map(
    ({ url, type, message, lastLine = 0, extract = '' }) =>
      `${basename(url)}:${lastLine} ${type}: ${message} ${extract.trim()}`,
  );
}

/** The checker ends with an error code when it has something to say, which it says all the same. */
function said(pagesIn: string): Promise<string> {
  return new Promise((resolve) => {
    const command = ['-jar', checker, '--stdout', '--format', 'json', '--skip-non-html', pagesIn];
    execFile(java ?? 'java', command, { maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) => resolve(stdout));
  });
}
