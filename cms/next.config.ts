import { join } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const repository = join(import.meta.dirname, '..');

const loader = (name: string) => join(import.meta.dirname, 'src/loaders', `${name}.cjs`);

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
