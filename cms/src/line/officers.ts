import type { PayloadRequest } from 'payload';

/** Somebody who takes calls. */
export interface KnownOfficer {
  id: string;
  name: string;
  /** E.164 as it is kept. */
  phone: string | null;
  /** Whether the number was verified by code. */
  verified: boolean;
}

/** Everybody with the role of an on-call press officer, by name. Goes past access rules: numbers are for those who may read them. */
export async function knownOfficers(req: PayloadRequest): Promise<KnownOfficer[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: ['officer'] } },
    select: { name: true, phone: true, phoneVerifiedAt: true },
    depth: 0,
    pagination: false,
    sort: 'name',
    req,
  });
  return docs.map(({ id, name, phone, phoneVerifiedAt }) => ({
    id,
    name,
    phone: phone ?? null,
    verified: !!phoneVerifiedAt,
  }));
}
