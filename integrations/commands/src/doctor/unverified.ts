import type { Environment } from '@pressjour/contract';
import { z } from 'zod';
import { askService, refusal } from '../http.ts';
import { type Finding, note, ok, wrong } from './finding.ts';

/** How far ahead officers should have proved that they are reached where the line will phone them. */
const days = 14;

const nobodyManages =
  'Nobody has the role of a duty manager, so alarms about the duty go to the administrators. Give somebody the role under Users in the admin.';

const answerShape = z.object({
  dutyManagers: z.int(),
  numbers: z.array(
    z.object({ officer: z.object({ name: z.string() }), fault: z.string(), from: z.string() }),
  ),
});

/**
 * Officers with duty in the next 14 days who have answered no code on their number, by the cms's own check of the roster. In the demo
 * that is a hint and no fault, as is that nobody is a duty manager. Numbers that are missing or cannot be called are told of with the roster.
 */
export async function checkVerified(
  {
    cmsInternalUrl,
    internalToken,
    timeZone,
    demo,
  }: Pick<Environment, 'cmsInternalUrl' | 'internalToken' | 'timeZone' | 'demo'>,
  now: Temporal.Instant,
): Promise<Finding[]> {
  const until = encodeURIComponent(`${now.add({ hours: 24 * days })}`);
  try {
    const response = await askService({
      service: 'the cms',
      url: `${cmsInternalUrl}/api/duty-check?until=${until}`,
      token: internalToken,
    });
    if (!response.ok) return [unchecked(await refusal(response))];
    const { numbers, dutyManagers } = answerShape.parse(await response.json());
    const unverified = numbers.filter(({ fault }) => fault === 'unverified');
    const lack = demo === null ? wrong : note;
    const unmanaged = dutyManagers === 0 ? [lack(nobodyManages)] : [];
    if (unverified.length === 0) {
      const verified = `Every officer with duty in the next ${days} days who has a number has verified it.`;
      return [ok(verified), ...unmanaged];
    }
    const lacks = unverified.map(({ officer: { name }, from }) => {
      const local = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).toPlainDateTime();
      const begins = local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
      return lack(
        `${name} has duty from ${begins} and has not verified the telephone number. It is done under My duty in the admin.`,
      );
    });
    return [...lacks, ...unmanaged];
  } catch (error) {
    return [unchecked(error instanceof Error ? error.message : String(error))];
  }
}

function unchecked(reason: string): Finding {
  return wrong(`Whether the officers have verified their numbers could not be checked. ${reason}`);
}
