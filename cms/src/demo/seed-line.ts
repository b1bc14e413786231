import type { PayloadRequest } from 'payload';
import { demoContent } from './content/index.ts';
import { demoRoster } from './demo-roster.ts';

export interface LineSeed {
  req: PayloadRequest;
  /** Ids of users. */
  officers: readonly string[];
  timeZone: string;
  now: Temporal.Instant;
}

/**
 * The press service, a roster without a gap until further notice, and an event that is over.
 * @returns the ids of the events by their keys
 */
export async function seedLine({ req, officers, timeZone, now }: LineSeed): Promise<Map<string, string>> {
  const { payload } = req;
  const { organisation, messages, weeklyHours, ...service } = demoContent.pressService;
  await payload.updateGlobal({
    slug: 'press-service',
    locale: 'sv',
    data: {
      ...service,
      weeklyHours: weeklyHours.map(({ day, ...hours }) => ({ ...hours, day: weekday(day) })),
      organisation: organisation.sv,
      messages: { closed: messages.closed.sv },
    },
    req,
  });
  await payload.updateGlobal({
    slug: 'press-service',
    locale: 'en',
    data: { organisation: organisation.en, messages: { closed: messages.closed.en } },
    req,
  });
  const { rotations, shifts } = demoRoster({ officers, timeZone, now });
  for (const rotation of rotations) await payload.create({ collection: 'rotations', data: rotation, req });
  for (const shift of shifts) await payload.create({ collection: 'shifts', data: shift, req });
  const events = new Map<string, string>();
  for (const { key, title, notice, updates, ...event } of demoContent.events) {
    const made = await payload.create({
      collection: 'events',
      locale: 'sv',
      data: {
        ...event,
        title: title.sv,
        notice: notice.sv,
        updates: updates.map(({ at, text }) => ({ at, text: text.sv })),
      },
      depth: 0,
      req,
    });
    await payload.update({
      collection: 'events',
      id: made.id,
      locale: 'en',
      data: {
        title: title.en,
        notice: notice.en,
        updates: (made.updates ?? []).map((update, nth) => ({
          ...update,
          text: updates[nth]?.text.en ?? '',
        })),
      },
      req,
    });
    events.set(key, made.id);
  }
  return events;
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

function weekday(day: number): (typeof weekdays)[number] {
  const found = weekdays[day - 1];
  if (!found) throw new RangeError(`A weekday is 1 (Monday) to 7 (Sunday), not ${day}.`);
  return found;
}
