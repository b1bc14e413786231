import type { PayloadRequest } from 'payload';
import { acts } from '../../access/roles.ts';
import { stretch } from '../time.ts';
import type { AboutDuty } from './about.ts';
import { SwapForm } from './SwapForm.client.tsx';

/** Asks another officer to take one of my duties, or a part of it. */
export async function AskForSwap({ about, req }: { about: AboutDuty; req: PayloadRequest }) {
  const { duty, say, writing } = about;
  if (!acts(req.user, 'officer')) return null;
  const { docs: officers } = await req.payload.find({
    collection: 'users',
    where: { and: [{ roles: { in: ['officer'] } }, { id: { not_equals: duty.officer.id } }] },
    select: { name: true },
    sort: 'name',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  });
  const local = (instant: string) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(writing.timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  const duties = duty.duties.map(({ id, from, until, tier }) => ({
    key: `${id} ${from}`,
    label: say('dutyOne', { stretch: stretch({ from, until }, writing), tier }),
    tier,
    from: { instant: from, local: local(from) },
    until: { instant: until, local: local(until) },
  }));
  return (
    <section aria-labelledby="ask-for-swap">
      <h2 id="ask-for-swap">{say('swapAsk')}</h2>
      {duties.length === 0 && <p>{say('swapNoDuty')}</p>}
      {duties.length > 0 && officers.length === 0 && <p>{say('swapNobody')}</p>}
      {duties.length > 0 && officers.length > 0 && (
        <SwapForm
          duties={duties}
          me={duty.officer.id}
          officers={officers.map(({ id, name }) => ({ id, name }))}
          timeZone={writing.timeZone}
        />
      )}
    </section>
  );
}
