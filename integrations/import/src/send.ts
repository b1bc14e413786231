import type { Language } from '@pressjour/contract';
import { z } from 'zod';
import type { ImportItem } from './read-feed.ts';

const answerShape = z.object({
  id: z.string(),
  outcome: z.enum(['created', 'known']),
  findings: z.number().int().default(0),
});

export interface ImportOutcome {
  item: ImportItem;
  outcome: 'created' | 'known';
  /** How many things the publish guard would have asked about. */
  findings: number;
}

export interface SendOptions {
  items: readonly ImportItem[];
  language: Language;
  /** Where the cms hears the other services, without a slash at the end. */
  cmsInternalUrl: string;
  internalToken: string;
}

/**
 * Gives the items to the cms one after the other, oldest first, so that what was made last is newest there too.
 * Yields after each.
 * @throws {Error} when the cms is away or refuses an item; what it took before stays, and a second run skips that
 */
export async function* sendItems(options: SendOptions): AsyncGenerator<ImportOutcome> {
  const { items, language, cmsInternalUrl, internalToken } = options;
  const oldestFirst = items.toSorted((a, b) =>
    Temporal.Instant.compare(Temporal.Instant.from(a.publishedAt), Temporal.Instant.from(b.publishedAt)),
  );
  for (const item of oldestFirst) {
    const response = await fetch(`${cmsInternalUrl}/api/news-items/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${internalToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ language, ...item }),
    });
    if (!response.ok) throw new Error(`The cms refused "${item.title}": ${await refusal(response)}`);
    const { outcome, findings } = answerShape.parse(await response.json());
    yield { item, outcome, findings };
  }
}

const refusalShape = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

async function refusal(response: Response): Promise<string> {
  const parsed = refusalShape.safeParse(await response.json().catch(() => null));
  return parsed.success
    ? parsed.data.errors.map(({ message }) => message).join(' ')
    : `status ${response.status}`;
}
