import { allow } from '../../access/allow.ts';

/** Blocked callers are for those who staff the line, wherever a page or an answer would tell of them. */
export const maySeeBlocked = allow('admin', 'duty-manager', 'officer');
