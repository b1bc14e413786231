import type { PayloadRequest } from 'payload';

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
