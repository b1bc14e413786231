import { defineConfig } from 'astro/config';
import { program } from './adapter.ts';

export default defineConfig({
  output: 'server',
  adapter: program(),
  /** Lossless: the default, 'jsx', eats the space between inline elements on lines of their own. */
  compressHTML: true,
  trailingSlash: 'ignore',
  session: false,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: {
    /** Nothing inline: pages are read under a content security policy without 'unsafe-inline'. */
    build: { assetsInlineLimit: 0 },
    ssr: { noExternal: ['@pressjour/contract'] },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            /** Astro names assets after the route and scripts after where they stand, and these would be `_..` and `Base…`. */
            output: {
              entryFileNames: ({ name }) => `_astro/${scriptOf(name)}.[hash].js`,
              assetFileNames: '_astro/site.[hash][extname]',
            },
          },
        },
      },
    },
  },
});

/** Scripts are named for what they do; the one of every page is `live`. */
function scriptOf(name: string): string {
  return ['preview', 'mandate', 'search'].find((script) => name.toLowerCase().includes(script)) ?? 'live';
}
