import { errandShape } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { queueErrand } from '../errands/queue.ts';
import { clipped } from './clipped.ts';
import type { Channel, RaiseNotice, Reader, Words } from './raise.ts';

/** The most that a text message may have. Characters. */
const longestText = 1000;

/** The ways that are open. Pure. */
export function waysTo({
  channels,
  phone,
}: {
  channels: readonly Channel[];
  phone: string | null;
}): Channel[] {
  if (phone !== null) return [...new Set(channels)];
  return channels.some((channel) => channel !== 'call') ? ['mail'] : [];
}

export interface Sending {
  /** The id of the notice. */
  notice: string;
  reader: Reader;
  /** Null for a notice that is a call only. */
  words: Words | null;
  call?: RaiseNotice['call'];
}

/** What the notifier is asked to do for one channel, or what is wrong with it, as with an address that takes no mail. Pure. */
export function errandOf(channel: Channel, sending: Sending): ReturnType<typeof errandShape.safeParse> {
  return errandShape.safeParse({ kind: channel, ...contents[channel](sending) });
}

const contents: Record<Channel, (sending: Sending) => object> = {
  text: ({ reader, words }) => ({ to: reader.phone, body: words && clipped(words.text, longestText) }),
  mail: ({ reader, words }) => ({ to: reader.email, ...words?.mail }),
  call: ({ notice, reader: { name, phone, language }, call }) => ({
    to: phone,
    call: {
      notice,
      name,
      language,
      purpose: call?.purpose,
      ...(call?.purpose === 'event' ? { title: call.title[language] } : {}),
    },
  }),
};

export interface Ways extends Sending {
  req: PayloadRequest;
  /** Of the notice. */
  key: string;
  ways: readonly Channel[];
  /** When texts and mails are due. */
  dueAt: Date;
}

/**
 * Queues an errand for each way. One that cannot be made is logged and left out: a notice that threw would undo the event, the call or
 * the change that it tells of, again and again.
 * @returns the ways that it goes
 */
export async function queueWays({ req, key, ways, dueAt, ...sending }: Ways): Promise<Channel[]> {
  const { notice, call } = sending;
  const gone: Channel[] = [];
  for (const way of ways) {
    const errand = errandOf(way, sending);
    if (errand.success) {
      gone.push(way);
      await queueErrand({
        req,
        notice,
        key: `${key}:${way}`,
        errand: errand.data,
        dueAt: (way === 'call' && call?.dueAt) || dueAt,
      });
    } else {
      req.payload.logger.error({
        notice,
        fields: errand.error.issues.map(({ path }) => path.join('.')),
        msg: `A notice cannot go by ${way}: what it needs is missing or unusable. Look at the account of its receiver.`,
      });
    }
  }
  return gone;
}
