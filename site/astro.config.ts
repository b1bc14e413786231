import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

/** The scripts of single pages, by the view or component that loads them. */
const scripts = ['preview', 'search'];
const scriptNamed = (name: string) => scripts.find((script) => name.toLowerCase().includes(script)) ?? 'live';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware' }),
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
              entryFileNames: ({ name }) => `_astro/${scriptNamed(name)}.[hash].js`,
              assetFileNames: '_astro/site.[hash][extname]',
            },
          },
        },
      },
    },
  },
});
