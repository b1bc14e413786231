import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const repository = join(import.meta.dirname, '..');

/** What a loader makes is kept from one build to the next, and made anew only when the loader has other options. */
function loader(name: string) {
  const path = join(import.meta.dirname, 'src/loaders', `${name}.cjs`);
  return { loader: path, options: { made: createHash('sha256').update(readFileSync(path)).digest('hex') } };
}

const nextConfig: NextConfig = {
  poweredByHeader: false,
  outputFileTracingRoot: repository,
  turbopack: {
    root: repository,
    rules: {
      '**/drizzle-orm/entity.js': { loaders: [loader('drizzle-kinds')] },
      '**/payload/dist/fields/hooks/beforeChange/promise.js': { loaders: [loader('lazy-merges')] },
      '**/payload/dist/fields/config/sanitize.js': { loaders: [loader('lazy-options')] },
      '**/to-snake-case/index.js': { loaders: [loader('snake-cases')] },
    },
  },
  transpilePackages: ['@pressjour/contract', '@pressjour/rules'],
  // Next's own resizing would keep files on disk after they stopped being public, and hand them to anybody; Payload makes the sizes.
  images: { unoptimized: true },
  serverExternalPackages: ['jsdom', '@libsql/client'],
  // Payload tells errors apart by the names of their classes, which minifying takes away.
  experimental: { turbopackMinify: { server: false, client: true } },
  // `npm run check` reads the types of the whole room; the build need not read them again.
  typescript: { ignoreBuildErrors: true },
};

export default withPayload(nextConfig);
