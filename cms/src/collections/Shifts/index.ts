import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { inside } from '../../access/inside.ts';
import { auditShifts } from '../../audit/of-roster.ts';
import { noteRemoval } from '../../calendar/note-removal.ts';
import { onlyOfficers } from '../../fields/officer.ts';
import { stretchFields } from '../../fields/stretch.ts';
import { tier } from '../../fields/tier.ts';
import { checkStretch } from '../../hooks/check-stretch.ts';
import { tellLine } from '../../hooks/tell-line.ts';
import { groups, label } from '../../labels.ts';

const rosterKeepers = allow('admin', 'duty-manager');

/** Duty for a stretch of time. It takes the place of the rotations of its tier while it lasts, unless it is extra. */
export const shifts: CollectionConfig<'shifts'> = {
  slug: 'shifts',
  labels: { singular: label('Jourpass', 'Shift'), plural: label('Jourpass', 'Shifts') },
  admin: {
    defaultColumns: ['officer', 'startsAt', 'endsAt', 'tier', 'extra', 'note'],
    group: groups.pressLine,
  },
  defaultSort: 'startsAt',
  access: { create: rosterKeepers, read: inside, update: rosterKeepers, delete: rosterKeepers },
  hooks: {
    beforeValidate: [checkStretch],
    afterChange: [...tellLine.afterChange, auditShifts.afterChange],
    afterDelete: [...tellLine.afterDelete, noteRemoval, auditShifts.afterDelete],
  },
  fields: [
    {
      name: 'officer',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('Presskommunikatör', 'Officer'),
      filterOptions: onlyOfficers,
    },
    ...stretchFields,
    tier,
    {
      name: 'extra',
      type: 'checkbox',
      defaultValue: false,
      label: label('Extra', 'Extra'),
      admin: {
        description: label(
          'Står bredvid den som annars har jour i samma ordning, till exempel under en händelse. Annars tar passet dennes plats.',
          'Stands beside whoever else is on shift in the same tier, as during an event. Otherwise the shift takes their place.',
        ),
      },
    },
    {
      name: 'event',
      type: 'relationship',
      relationTo: 'events',
      index: true,
      label: label('Händelse', 'News event'),
    },
    { name: 'note', type: 'text', label: label('Anteckning', 'Note') },
  ],
};
