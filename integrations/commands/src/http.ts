import { CommandError } from './command-error.ts';

export interface ServiceRequest {
  /** Such as "the cms". */
  service: string;
  url: string;
  /** INTERNAL_TOKEN. */
  token: string;
  /** Makes the request a POST of this as JSON. */
  json?: unknown;
  /** How long the whole answer may take; null for one that tells its progress. */
  limitSeconds?: number | null;
}

/** A service that does not answer, or not in time. */
export class ServiceAway extends CommandError {}

/**
 * Asks one of the running services as INTERNAL_TOKEN's holder.
 * @throws {ServiceAway} when nothing answers in time
 * @throws {CommandError} when the token is not that of the running service
 */
export async function askService({
  service,
  url,
  token,
  json,
  limitSeconds = 30,
}: ServiceRequest): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
      signal: limitSeconds === null ? null : AbortSignal.timeout(limitSeconds * 1000),
    });
  } catch (error) {
    const { origin } = new URL(url);
    throw new ServiceAway(
      error instanceof Error && error.name === 'TimeoutError'
        ? `${capital(service)} at ${origin} has not answered for ${limitSeconds} seconds. See its log in DATA_DIR/logs, then try again.`
        : `Nothing answers for ${service} at ${origin}. Start Pressjour with "npm start", then try again.`,
    );
  }
  if (response.status === 401 || response.status === 403) {
    throw new CommandError(
      `${capital(service)} does not know this INTERNAL_TOKEN. Run the command with the DATA_DIR and environment of the running services.`,
    );
  }
  return response;
}

/** What a service says about a request that it refused. */
export async function refusal(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const messages = messagesIn(body);
  return messages.length > 0 ? messages.join(' ') : `It answered with status ${response.status}.`;
}

/** Payload's errors: a message each, with the fields at fault below `data.errors`. */
function messagesIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || !('errors' in body) || !Array.isArray(body.errors))
    return [];
  return body.errors.flatMap((error: unknown) => {
    if (typeof error !== 'object' || error === null) return [];
    const inner = 'data' in error ? messagesIn(error.data) : [];
    const field = 'label' in error && typeof error.label === 'string' ? `${error.label}: ` : '';
    const own = 'message' in error && typeof error.message === 'string' ? [field + error.message] : [];
    return inner.length > 0 ? inner : own;
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
