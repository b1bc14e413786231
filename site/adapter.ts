import type { AstroIntegration } from 'astro';

/**
 * Has Astro build a program that is called with a page, rather than a server that is sent requests: `src/program.ts`.
 * @see https://docs.astro.build/en/reference/adapter-reference/
 */
export function program(): AstroIntegration {
  const name = 'pressjour-program';
  return {
    name,
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name,
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./src/program.ts', import.meta.url),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
