import type { Payload } from 'payload';
import { formatAdminURL } from 'payload/shared';
import { outcomes } from '../../collections/Calls/words.ts';
import type { OwedCall } from '../../endpoints/my-duty.ts';
import { caller } from '../calls/caller.ts';
import { moment } from '../time.ts';
import type { AboutDuty } from './about.ts';
import { type CallToReturn, ReturnCalls } from './ReturnCalls.client.tsx';

/** Whom nobody answered and nobody has phoned back, the latest first. */
export function CallsToReturn({
  about: { duty, say, writing },
  payload,
}: {
  about: AboutDuty;
  payload: Payload;
}) {
  const { admin } = payload.config.routes;
  const shown = (call: OwedCall): CallToReturn => ({
    id: call.id,
    who: caller({ from: call.from, say, language: writing.language }),
    phone: call.from?.startsWith('+') ? call.from : null,
    startedAt: call.startedAt,
    when: call.startedAt ? moment(call.startedAt, writing) : '–',
    about: [
      ...(call.outcome ? [outcomes[call.outcome as keyof typeof outcomes][writing.language]] : []),
      ...call.events.map(({ title }) => title),
      ...(call.tried ? [say('dutyCallTried')] : []),
    ].join(' · '),
    voicemail: call.voicemail,
    href: formatAdminURL({ adminRoute: admin, path: `/collections/calls/${call.id}` }),
  });
  return (
    <section aria-labelledby="calls-to-return">
      <h2 id="calls-to-return">{say('dutyCalls')}</h2>
      <ReturnCalls calls={duty.callsOwed.map(shown)} />
      <p className="pressjour-duty__small">{say('dutyCallsTruncated')}</p>
    </section>
  );
}
