import type { PayloadRequest } from 'payload';
import { iso } from '../../clock/duties.ts';
import { queueErrand } from '../../errands/queue.ts';

/** How far back calls are looked through: Twilio's records are deleted there after about as long. */
const days = 7;
/** When a call and what is told of it are surely over. */
const overAfterHours = 1;
/** Calls in one errand, of which the notifier asks Twilio one by one within its lease. */
const atOnce = 20;

export interface LostVoicemails {
  req: PayloadRequest;
  now: Temporal.Instant;
  /** The local date: the same once more asks nothing more. */
  today: string;
}

/**
 * Has the notifier look at Twilio for voicemails of callers who were asked to speak and of whom the journal has no recording: the duty
 * line may have been away when it was told of one. Most have hung up at the tone.
 */
export async function lookForVoicemails({ req, now, today }: LostVoicemails): Promise<void> {
  const { docs: calls } = await req.payload.find({
    collection: 'calls',
    where: {
      and: [
        { startedAt: { greater_than: iso(now.subtract({ hours: 24 * days })) } },
        { startedAt: { less_than: iso(now.subtract({ hours: overAfterHours })) } },
        { outcome: { in: ['missed', 'message'] } },
        { deletedAtTwilioAt: { exists: false } },
      ],
    },
    select: { callSid: true },
    sort: 'startedAt',
    pagination: false,
    depth: 0,
    req,
  });
  const asked = calls.map(({ callSid }) => callSid).filter((sid) => /^CA[0-9a-f]{32}$/.test(sid));
  if (asked.length === 0) return;
  const { docs: offers } = await req.payload.find({
    collection: 'call-events',
    where: { and: [{ callSid: { in: asked } }, { kind: { equals: 'voicemail' } }] },
    select: { callSid: true },
    pagination: false,
    depth: 0,
    req,
  });
  const offersTo = new Set(offers.map(({ callSid }) => callSid));
  const offered = asked.filter((sid) => offersTo.has(sid));
  for (let from = 0; from < offered.length; from += atOnce) {
    await queueErrand({
      req,
      key: `find-recordings:${today}:${from}`,
      errand: { kind: 'find-recordings', calls: offered.slice(from, from + atOnce) },
    });
  }
}
