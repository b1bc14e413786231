import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { inside } from '../../access/inside.ts';
import { auditRotations } from '../../audit/of-roster.ts';
import { noteRemoval } from '../../calendar/note-removal.ts';
import { calendarDate } from '../../fields/calendar-date.ts';
import { clockTime } from '../../fields/clock-time.ts';
import { onlyOfficers } from '../../fields/officer.ts';
import { tier } from '../../fields/tier.ts';
import { wholeNumber } from '../../fields/whole-number.ts';
import { tellLine } from '../../hooks/tell-line.ts';
import { groups, label } from '../../labels.ts';
import { untilAfterFirst } from './until-after-first.ts';

const rosterKeepers = allow('admin', 'duty-manager');

/** Officers who take over from each other every week or every few weeks, in turn. Shifts override it. */
export const rotations: CollectionConfig<'rotations'> = {
  slug: 'rotations',
  labels: { singular: label('Jourschema', 'Rotation'), plural: label('Jourscheman', 'Rotations') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'tier', 'officers', 'firstHandOver', 'handOverTime', 'until'],
    group: groups.pressLine,
  },
  defaultSort: 'tier',
  access: { create: rosterKeepers, read: inside, update: rosterKeepers, delete: rosterKeepers },
  hooks: {
    beforeValidate: [untilAfterFirst],
    afterChange: [...tellLine.afterChange, auditRotations.afterChange],
    afterDelete: [...tellLine.afterDelete, noteRemoval, auditRotations.afterDelete],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Namn', 'Name') },
    tier,
    {
      name: 'officers',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      required: true,
      label: label('Presskommunikatörer', 'Officers'),
      filterOptions: onlyOfficers,
      admin: {
        isSortable: true,
        description: label(
          'I tur och ordning: den första har jour från den första överlämningen.',
          'In turn: the first has duty from the first hand-over.',
        ),
      },
    },
    {
      type: 'row',
      fields: [
        calendarDate('firstHandOver', label('Första överlämningen', 'First hand-over')),
        { ...clockTime('handOverTime', label('Klockslag', 'Time of day')), defaultValue: '08:00' },
        wholeNumber({
          name: 'weeks',
          min: 1,
          max: 8,
          defaultValue: 1,
          required: true,
          label: label('Veckor i taget', 'Weeks at a stretch'),
          width: '33%',
        }),
      ],
    },
    {
      ...calendarDate('until', label('Gäller till', 'Until'), { required: false }),
      admin: {
        date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
        description: label(
          'Från överlämningstiden den dagen gäller schemat inte längre. Tomt: tills vidare.',
          'From the hand-over time of that day on it goes on no more. Empty: until further notice.',
        ),
      },
    },
  ],
};
