import type { GlobalConfig } from 'payload';
import { nobody } from '../../access/nobody.ts';
import { label } from '../../labels.ts';

/** The duties as officers were last told of them: what differs from the roster is what they have to be told. Kept by the clock. */
export const toldRoster: GlobalConfig = {
  slug: 'told-roster',
  label: label('Meddelade jourpass', 'Shifts told of'),
  admin: { hidden: true },
  access: { read: nobody, update: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [
    { name: 'at', type: 'date' },
    { name: 'duties', type: 'json' },
  ],
};
