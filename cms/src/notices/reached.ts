import type { Payload, PayloadRequest } from 'payload';
import type { Role } from '../access/roles.ts';

/** Where it was said that there is no duty manager. */
const said = new WeakSet<Payload>();

/**
 * The ids of those who are told when something about the duty goes wrong: the duty managers; the administrators while there are none,
 * which is logged once.
 */
export async function dutyManagers(req: PayloadRequest): Promise<string[]> {
  const { payload } = req;
  const managers = await withRole(req, 'duty-manager');
  if (managers.length > 0) {
    said.delete(payload);
    return managers;
  }
  if (!said.has(payload)) {
    said.add(payload);
    payload.logger.warn(
      'Nobody has the role of a duty manager. Alarms about the duty go to the administrators until somebody is given it.',
    );
  }
  return withRole(req, 'admin');
}

/** The ids of everybody with a role. Goes past access rules. */
export async function withRole(req: PayloadRequest, role: Role): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: [role] } },
    select: { name: true },
    sort: 'id',
    pagination: false,
    depth: 0,
    req,
  });
  return docs.map(({ id }) => id);
}
