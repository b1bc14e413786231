import type { TaskConfig } from 'payload';
import { changesOf } from './job.ts';
import type { Tell } from './tell.ts';

/**
 * The durable job behind every public change. Jobs are worked by `worker.ts`, which knows what it is at, frees what a crash left and
 * never gives up; the handler is for whoever has Payload run one job by hand.
 */
export function publishTask(tell: Tell): TaskConfig<'publish'> {
  return {
    slug: 'publish',
    inputSchema: [
      { name: 'documents', type: 'json', required: true },
      { name: 'line', type: 'checkbox' },
      { name: 'settings', type: 'checkbox' },
    ],
    handler: async ({ input }) => {
      await tell(changesOf(input));
      return { output: {} };
    },
  };
}
