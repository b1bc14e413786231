import { type Changes, changesShape, type Environment } from '@pressjour/contract';
import type { TaskConfig } from 'payload';

/** After this many tries the worker empties the job's log, to which each try adds, and has it tried as often again. */
const triesPerLog = 30;

/** How long the publisher may take for one change before the job is tried again. Milliseconds. */
const publisherLimit = 60_000;
const dutyLineLimit = 5_000;

type Addresses = Pick<Environment, 'publisherInternalUrl' | 'dutyLineInternalUrl' | 'internalToken'>;

/**
 * The durable job behind every public change: it tells the publisher which documents changed, and tries again every two seconds
 * until the publisher has answered that every file is on disk. The duty line is told too, but need not answer: it asks by itself.
 */
export function publishTask(addresses: Addresses): TaskConfig<'publish'> {
  let away = false;
  return {
    slug: 'publish',
    retries: { attempts: triesPerLog - 1, backoff: { type: 'fixed', delay: 2000 } },
    inputSchema: [
      { name: 'documents', type: 'json', required: true },
      { name: 'line', type: 'checkbox' },
      { name: 'settings', type: 'checkbox' },
    ],
    handler: async ({ input, job, req }) => {
      const changes: Changes = changesShape.parse({
        documents: input.documents,
        line: input.line === true,
        settings: input.settings === true,
      });
      const dutyLine = changes.line ? refreshDutyLine(addresses) : null;
      try {
        await post({
          url: `${addresses.publisherInternalUrl}/changes`,
          body: changes,
          token: addresses.internalToken,
          limit: publisherLimit,
        });
        if (away) req.payload.logger.info('The publisher takes changes again.');
        away = false;
      } catch (error) {
        const refused = error instanceof RefusedError;
        if (refused ? !job.totalTried : !away) {
          req.payload.logger.warn(
            `The publisher did not take a change (${reasonOf(error)}). Changes are kept and told again until it does.`,
          );
        }
        if (!refused) away = true;
        throw error;
      } finally {
        await dutyLine;
      }
      return { output: {} };
    },
  };
}

/** Whether the publisher answers at all. */
export async function publisherAnswers({ publisherInternalUrl }: Addresses): Promise<boolean> {
  try {
    const response = await fetch(`${publisherInternalUrl}/healthz`, {
      signal: AbortSignal.timeout(dutyLineLimit),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function refreshDutyLine({ dutyLineInternalUrl, internalToken }: Addresses): Promise<void> {
  try {
    await post({
      url: `${dutyLineInternalUrl}/refresh`,
      body: {},
      token: internalToken,
      limit: dutyLineLimit,
    });
  } catch {
    // It fetches its snapshot every few seconds anyway.
  }
}

interface Message {
  url: string;
  body: object;
  token: string;
  limit: number;
}

async function post({ url, body, token, limit }: Message): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(limit),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new RefusedError(`${new URL(url).pathname} answered ${response.status}`);
}

/** The service was there, and did not take the message. */
class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.message;
}
