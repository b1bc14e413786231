import type { Environment } from '@pressjour/contract';
import { z } from 'zod';
import { askService } from '../http.ts';

const proposedDays = 7;
const pressServiceShape = z.object({
  retention: z.object({ twilioDays: z.number().nullish() }).nullish(),
});

/** After how many days the cms deletes what Twilio keeps, by its settings; what it proposes when it cannot be asked. */
export async function twilioRetentionDays({
  cmsInternalUrl,
  internalToken,
}: Pick<Environment, 'cmsInternalUrl' | 'internalToken'>): Promise<number> {
  try {
    const response = await askService({
      service: 'the cms',
      url: `${cmsInternalUrl}/api/globals/press-service?depth=0`,
      token: internalToken,
    });
    const { retention } = pressServiceShape.parse(await response.json());
    return retention?.twilioDays ?? proposedDays;
  } catch {
    return proposedDays;
  }
}
