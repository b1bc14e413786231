import { type Preview, previewShape } from '@pressjour/contract';

/** How long the cms may take to begin its answer. Milliseconds. */
const patience = 10_000;

/** The cms could not be asked, or it failed. */
export class PreviewUnavailable extends Error {
  override readonly name = 'PreviewUnavailable';
}

/** The cms told of a text otherwise than the contract says. */
export class PreviewUnreadable extends Error {
  override readonly name = 'PreviewUnreadable';
}

/** What was typed cannot be shown: its status says why. */
export class PreviewRefused extends Error {
  override readonly name = 'PreviewRefused';
  readonly status: number;

  constructor(status: number) {
    super(`The cms refused what was typed (${status}).`);
    this.status = status;
  }
}

export interface PreviewCms {
  /** What a token shows, with what is being typed in its place; null when it shows nothing. @throws {PreviewUnavailable | PreviewUnreadable | PreviewRefused} */
  show: (token: string, typed: string | null) => Promise<Preview | null>;
  /** A file of what it shows; null when there is none. @throws {PreviewUnavailable} */
  file: (at: { token: string; key: string; size: string }) => Promise<Response | null>;
}

/** Asks the cms for previews. The token in the address is the only credential; it stands in no error. */
export function previewCms(cmsUrl: string): PreviewCms {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response | null> => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), patience);
    let response: Response;
    try {
      response = await fetch(cmsUrl + path, { ...init, redirect: 'error', signal: giveUp.signal });
    } catch {
      throw new PreviewUnavailable('The cms does not answer, so the preview cannot be shown.');
    } finally {
      clearTimeout(timer);
    }
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) return null;
    if ([400, 403, 413].includes(response.status)) throw new PreviewRefused(response.status);
    throw new PreviewUnavailable(`The cms answered ${response.status} when it was asked for a preview.`);
  };
  return {
    async show(token, typed) {
      const headers = { 'content-type': 'application/json' };
      const response = await ask(
        `/api/previews/${token}`,
        typed === null ? {} : { method: 'POST', headers, body: typed },
      );
      return response && previewIn(response);
    },
    file: ({ token, key, size }) =>
      ask(`/api/previews/${[token, 'files', key, size].map(encodeURIComponent).join('/')}`),
  };
}

async function previewIn(response: Response): Promise<Preview> {
  const parsed = previewShape.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  throw new PreviewUnreadable(
    `The cms told of a text otherwise than the contract says: ${where.join('; ')}.`,
  );
}
