import type { GlobalConfig } from 'payload';
import { nobody } from '../../access/nobody.ts';
import { label } from '../../labels.ts';

/** What people were told is wrong on the site and has not been told to be over. Kept by the live check. */
export const toldTroubles: GlobalConfig = {
  slug: 'told-troubles',
  label: label('Meddelade fel på webbplatsen', 'Troubles of the site told of'),
  admin: { hidden: true },
  access: { read: nobody, update: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [{ name: 'open', type: 'json' }],
};
