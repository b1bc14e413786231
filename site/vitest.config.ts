import { join } from 'node:path';
import { getViteConfig } from 'astro/config';

const root = import.meta.dirname;
const harness = join(root, '../tests/harness');

/** The components by themselves, compiled as Astro's build does it. In production's way, which leaves out where in the source an element comes from. */
export default getViteConfig(
  {
    root,
    mode: 'production',
    test: {
      name: 'components',
      include: ['src/components/**/*.test.ts'],
      setupFiles: [join(harness, 'console-guard.ts')],
      isolate: false,
      maxWorkers: 2,
    },
  } as Parameters<typeof getViteConfig>[0],
  { root },
);
