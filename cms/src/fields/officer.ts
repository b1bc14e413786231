import type { FilterOptions } from 'payload';

/** Relations to users that may only be on-call press officers. */
export const onlyOfficers: FilterOptions = { roles: { in: ['officer'] } };
