import type { Environment } from '@pressjour/contract';
import { z } from 'zod';
import { askService, refusal } from '../http.ts';
import { type Finding, note, ok, wrong } from './finding.ts';

const healthShape = z.object({
  troubles: z.array(z.object({ kind: z.string(), what: z.string(), todo: z.string() })),
  waiting: z.number(),
  next: z.iso.datetime().nullable(),
  checkedAt: z.iso.datetime().nullable(),
});
type Health = z.infer<typeof healthShape>;

/** How old the last look at the site may be: it looks every ten seconds, and a site that hangs takes half a minute. Seconds. */
const oldest = 120;

/** What should be on the public site, or gone from it, and is not; what waits on the way there. */
export async function checkPublishing(
  { cmsInternalUrl, internalToken }: Pick<Environment, 'cmsInternalUrl' | 'internalToken'>,
  now: Temporal.Instant,
): Promise<Finding[]> {
  const url = `${cmsInternalUrl}/api/live-check`;
  try {
    const response = await askService({ service: 'the cms', url, token: internalToken });
    if (!response.ok) return [unchecked(await refusal(response))];
    return findingsOf(healthShape.parse(await response.json()), now);
  } catch (error) {
    return [unchecked(error instanceof Error ? error.message : String(error))];
  }
}

/** Pure. */
export function findingsOf({ troubles, waiting, next, checkedAt }: Health, now: Temporal.Instant): Finding[] {
  const found = troubles.map(({ what, todo }) => wrong(`${what} ${todo}`));
  const age = checkedAt === null ? null : now.since(Temporal.Instant.from(checkedAt)).total('seconds');
  const looked =
    age !== null && age > oldest
      ? [
          wrong(
            `The site was last looked at ${Math.round(age / 60)} minutes ago. Look in the log of the cms, and start it again if it says nothing.`,
          ),
        ]
      : [];
  const well =
    found.length + looked.length > 0
      ? []
      : [
          checkedAt === null
            ? note('The site has not been looked at yet: the cms does so ten seconds after its start.')
            : ok('What is published is on the site, and what is taken down is gone from it.'),
        ];
  const queued = waiting > 0 ? [note(`${waiting} changes are on their way to the site.`)] : [];
  const ahead = next === null ? [] : [ok(`The next text goes out or is taken down at ${next}.`)];
  return [...found, ...looked, ...well, ...queued, ...ahead];
}

function unchecked(reason: string): Finding {
  return wrong(`What is on the site could not be checked. ${reason}`);
}
