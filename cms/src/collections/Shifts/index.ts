import { lineShiftShape } from '@pressjour/contract';
import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { inside } from '../../access/inside.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { tellLine } from '../../hooks/tell-line.ts';
import { groups, label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';

export const shifts: CollectionConfig<'shifts'> = {
  slug: 'shifts',
  labels: { singular: label('Jourpass', 'Shift'), plural: label('Jourpass', 'Shifts') },
  admin: { defaultColumns: ['officer', 'startsAt', 'endsAt', 'tier'], group: groups.pressLine },
  defaultSort: 'startsAt',
  access: {
    create: allow('admin', 'duty-manager'),
    read: inside,
    update: allow('admin', 'duty-manager'),
    delete: allow('admin', 'duty-manager'),
  },
  hooks: {
    beforeValidate: [
      ({ data, originalDoc, req }) => {
        const starts = Date.parse(data?.startsAt ?? originalDoc?.startsAt);
        const ends = Date.parse(data?.endsAt ?? originalDoc?.endsAt);
        if (ends <= starts) {
          throw refusal({
            req,
            collection: 'shifts',
            path: 'endsAt',
            message: label(
              'Passet måste sluta efter att det har börjat.',
              'A shift must end after it has begun.',
            ),
          });
        }
        if ([starts, ends].some(isOutsideFourDigitYears)) {
          throw refusal({
            req,
            collection: 'shifts',
            path: 'endsAt',
            message: label('Skriv årtalet med fyra siffror.', 'Write the year with four digits.'),
          });
        }
        return data;
      },
    ],
    ...tellLine,
  },
  fields: [
    {
      name: 'officer',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      label: label('Presskommunikatör', 'Officer'),
      filterOptions: { roles: { in: ['officer'] } },
    },
    {
      name: 'startsAt',
      type: 'date',
      required: true,
      index: true,
      label: label('Börjar', 'Starts'),
      admin: {
        date: dayAndTime,
      },
    },
    {
      name: 'endsAt',
      type: 'date',
      required: true,
      index: true,
      label: label('Slutar', 'Ends'),
      admin: {
        date: dayAndTime,
      },
    },
    {
      name: 'tier',
      type: 'number',
      required: true,
      defaultValue: 1,
      min: 1,
      max: 9,
      label: label('Ordning', 'Tier'),
      admin: { step: 1, description: label('1 rings upp först.', '1 is called first.') },
      validate: (value: unknown) =>
        (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9) || '1–9',
    },
  ],
};

/** The line is told of instants in years of four digits only. */
function isOutsideFourDigitYears(at: number): boolean {
  return !Number.isNaN(at) && !lineShiftShape.shape.endsAt.safeParse(new Date(at).toISOString()).success;
}
