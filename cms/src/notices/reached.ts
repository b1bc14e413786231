import type { Payload, PayloadRequest } from 'payload';

/** The time zone of the press office, as the cms was started with it. */
export function timeZoneOf(payload: Payload): string {
  return payload.config.admin.timezones.defaultTimezone ?? 'Europe/Stockholm';
}

/** The ids of the duty managers, who are told when something about the duty goes wrong. */
export async function dutyManagers(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: ['duty-manager'] } },
    select: { name: true },
    sort: 'id',
    pagination: false,
    depth: 0,
    req,
  });
  return docs.map(({ id }) => id);
}
