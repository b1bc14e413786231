// The renderer: a process of its own, so that a page which kills or hangs takes nothing else with it.
// It gets the built site's address as its argument, pages by message, and reads nothing else.
import { setPriority } from 'node:os';
import type { Page } from '@pressjour/contract';
import type { RenderAnswer, Rendered, RenderJob } from './protocol.ts';

/** What the site's build leaves behind. */
interface BuiltSite {
  render: (path: string, page: Page) => Promise<Rendered>;
}

const [entry] = process.argv.slice(2);
if (entry === undefined) throw new Error('The renderer needs the address of the built site.');
const { render }: BuiltSite = await import(entry);

// On a machine with few cores, saving goes before rendering: what is saved later is rendered later still.
setPriority(10);

process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the publisher finishes its run and closes the renderer then.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
// A part of a page that fails beside another fails the page; it is no reason to end those that are rendered with it.
process.on('unhandledRejection', (reason) => console.error('Not handled while pages were rendered:', reason));
process.on('message', async ({ id, path, page }: RenderJob) => {
  try {
    const { status, body } = await render(path, JSON.parse(page));
    answer({ id, rendered: { status, body } });
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error) });
  }
});

function answer(message: RenderAnswer): void {
  process.send?.(message);
}
