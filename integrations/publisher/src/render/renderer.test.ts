import { join } from 'node:path';
import type { NotFoundPage } from '@pressjour/contract';
import { afterEach, expect, it } from 'vitest';
import { createRenderer } from './renderer.ts';

const entry = join(import.meta.dirname, '../../../../tests/publisher/fake-site/server/entry.mjs');
const renderer = createRenderer({ entry });
const before = process.execArgv;
afterEach(async () => {
  process.execArgv = before;
  await renderer.close();
});

it('renders in a process without the arguments that its own was started with', async () => {
  process.execArgv = ['--import', 'data:text/javascript,process.exit(7)'];
  const page = { page: 'not-found', path: '/404.html' } as NotFoundPage;
  expect(String(await renderer.render({ path: '/404.html', page }))).toContain('/404.html');
});
