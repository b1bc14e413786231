import type { FieldAccess } from 'payload';
import { acts } from '../../access/roles.ts';

/** Officers' numbers are for those who staff the line, for the duty line itself and for their owner. */
export const maySeePhone: FieldAccess = ({ req, id, doc }) =>
  acts(req.user, 'admin', 'duty-manager', 'officer', 'service') ||
  (req.user !== null && req.user.id === (id ?? doc?.id));
