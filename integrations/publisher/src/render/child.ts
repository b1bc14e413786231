// The renderer: a process of its own, since the built site listens to unhandled rejections of its whole process.
// It gets the built site's address as its argument, pages by message, and reads nothing else.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setPriority } from 'node:os';
import type { Page } from '@pressjour/contract';
import inject from 'light-my-request';
import type { RenderAnswer, Rendered, RenderJob } from './protocol.ts';

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: { page: Page },
) => unknown;

const [entry] = process.argv.slice(2);
if (entry === undefined) throw new Error('The renderer needs the address of the built site.');
const { handler } = (await import(entry)) as { handler: Handler };

// On a machine with few cores, saving goes before rendering: what is saved later is rendered later still.
setPriority(10);

process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; the publisher finishes its run and closes the renderer then.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('message', async (job: RenderJob) => {
  try {
    answer({ id: job.id, rendered: await render(job) });
  } catch (error) {
    answer({ id: job.id, error: error instanceof Error ? error.message : String(error) });
  }
});

async function render({ path, page: json }: RenderJob): Promise<Rendered> {
  const page: Page = JSON.parse(json);
  const response = await inject(
    (request, response) => {
      const unknown = (error?: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? error.message : 'the site has no such route');
      };
      Promise.resolve(
        handler(request as IncomingMessage, response as ServerResponse, unknown, { page }),
      ).catch(unknown);
    },
    { method: 'GET', url: encodeURI(path), authority: 'site.invalid' },
  );
  return { status: response.statusCode, body: response.rawPayload };
}

function answer(message: RenderAnswer): void {
  process.send?.(message);
}
