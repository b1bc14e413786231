/** Builds the site without reporting the build to anybody: Astro reads the variable when it is loaded. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
const { build } = await import('astro');
await build({ root: import.meta.dirname });
