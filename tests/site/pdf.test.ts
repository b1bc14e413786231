import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printed } from '../../site/src/fixtures/printed.ts';
import { pdfFile } from '../../site/src/pdf/index.ts';
import { findPdfChecker } from '../harness/verapdf.ts';

const check = await findPdfChecker();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressjour-pdf-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.skipIf(check === null)('veraPDF', () => {
  it('finds every file to print to be PDF/UA-1, and tells one that is not', async () => {
    const files: string[] = [];
    for (const [name, page] of Object.entries(printed)) {
      const bytes = await pdfFile(page);
      if (bytes === null) throw new Error(`${name} is no file to print.`);
      files.push(join(folder, `${name}.pdf`));
      await writeFile(files.at(-1) ?? '', bytes);
    }
    const spoiled = join(folder, 'spoiled.pdf');
    const bytes = Buffer.from((await pdfFile(Object.values(printed)[0] as never)) ?? []);
    await writeFile(spoiled, bytes.toString('latin1').replace('/Marked true', '/Marked null'), 'latin1');

    const lines = ((await check?.([...files, spoiled])) ?? '').split('\n');
    const verdicts = lines.filter((line) => /^(PASS|FAIL)/.test(line));
    expect(verdicts.sort()).toEqual(
      [...files.map((file) => `PASS ${file} ua1`), `FAIL ${spoiled} ua1`].sort(),
    );
  });
});
