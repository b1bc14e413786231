import type { PayloadRequest } from 'payload';
import type { Finding } from './finding.ts';

/** The reasons with which findings of a document were waved through, by the key of the finding. */
export async function waiversOf(
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<Map<string, NonNullable<Finding['waived']>>> {
  const { docs } = await req.payload.db.find<{
    key: string;
    byName: string;
    at: string | Date;
    reason: string;
  }>({
    collection: 'guard-waivers',
    where: { and: [{ document: { equals: id } }, { collection: { equals: collection } }] },
    pagination: false,
    req,
  });
  return new Map(
    docs.map(({ key, byName, at, reason }) => [key, { by: byName, at: new Date(at).toISOString(), reason }]),
  );
}
