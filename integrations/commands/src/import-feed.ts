import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Environment, Language } from '@pressjour/contract';
import { decodeFeed, FeedError, type ImportItem, readFeed, sendItems } from '@pressjour/import';
import { CommandError } from './command-error.ts';
import { askService } from './http.ts';
import { progressOn } from './progress.ts';

const largest = 50 * 1024 * 1024;

export interface ImportOptions {
  /** A path, relative to where the command was called, or an http(s) address. */
  source: string;
  language: Language;
}

/** `pressjour import`: an existing newsroom's feed into the cms, published at once. Running it again adds nothing. */
export async function importFeed(
  environment: Environment,
  { source, language }: ImportOptions,
): Promise<void> {
  const items = await readSource(source);
  const { cmsInternalUrl, internalToken } = environment;
  await askService({ service: 'the cms', url: `${cmsInternalUrl}/healthz`, token: internalToken });

  const counts = { created: 0, known: 0 };
  let findings = 0;
  const progress = progressOn(process.stderr, 'Imported');
  try {
    for await (const { outcome, findings: found } of sendItems({
      items,
      language,
      cmsInternalUrl,
      internalToken,
    })) {
      counts[outcome] += 1;
      findings += found;
      progress.update(counts.created + counts.known, items.length);
    }
  } catch (error) {
    progress.end();
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${reason} ${counts.created} of ${items.length} items were created before that and are kept; run the command again for the rest.`,
    );
  }
  progress.end();
  console.log(`${counts.created} created, ${counts.known} known.`);
  if (findings > 0) {
    console.log(
      `The publish guard would have asked about ${findings} things in them, such as telephone numbers; open the texts in the admin to see which.`,
    );
  }
}

async function readSource(source: string): Promise<ImportItem[]> {
  const { bytes, mediaType } = await (/^https?:\/\//.test(source) ? fromAddress(source) : fromFile(source));
  if (bytes.length > largest) throw new CommandError(`${source} is larger than 50 MB, which no feed is.`);
  try {
    return readFeed({ text: decodeFeed(bytes, mediaType), now: Temporal.Now.instant() });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new CommandError(`${source} was not imported, nothing of it. ${error.message}`);
  }
}

async function fromFile(source: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const path = resolve(process.env.INVOKED_FROM ?? process.cwd(), source);
  try {
    return { bytes: await readFile(path), mediaType: '' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const reason = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new CommandError(`${path} was not imported: ${reason}.`);
  }
}

async function fromAddress(source: string): Promise<{ bytes: Uint8Array; mediaType: string }> {
  let response: Response;
  try {
    response = await fetch(source, {
      headers: {
        accept:
          'application/rss+xml, application/atom+xml, application/feed+json, application/xml, */*;q=0.1',
      },
      signal: AbortSignal.timeout(60_000),
    });
  } catch {
    throw new CommandError(
      `${source} was not imported: nothing answers at that address. Is it right, and reachable from here?`,
    );
  }
  if (!response.ok)
    throw new CommandError(`${source} was not imported: it answers with status ${response.status}.`);
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    mediaType: response.headers.get('content-type') ?? '',
  };
}
