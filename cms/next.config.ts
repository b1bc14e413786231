import { join } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const repository = join(import.meta.dirname, '..');

const nextConfig: NextConfig = {
  poweredByHeader: false,
  outputFileTracingRoot: repository,
  turbopack: {
    root: repository,
    rules: { '**/drizzle-orm/entity.js': { loaders: [join(import.meta.dirname, 'drizzle-kinds.cjs')] } },
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
