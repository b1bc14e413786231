import type { Field } from 'payload';
import { inside } from '../../../access/inside.ts';
import { clockTime } from '../../../fields/clock-time.ts';
import { wholeNumber } from '../../../fields/whole-number.ts';
import { label } from '../../../labels.ts';
import { weekdays } from './weekdays.ts';

/** What officers are told and asked. For the house only. */
export const dutyFields: Field[] = [
  {
    ...wholeNumber({
      name: 'handOverNoticeMinutes',
      min: 5,
      max: 1440,
      defaultValue: 60,
      label: label(
        'Minuter före överlämning som jouren får besked',
        'Minutes before a hand-over that officers are told',
      ),
    }),
    access: { read: inside },
  },
  {
    name: 'testCall',
    type: 'group',
    access: { read: inside },
    label: label('Provsamtal varje vecka', 'Weekly test call'),
    admin: {
      description: label(
        'Ringer den som har jour och frågar om pressnumret syns. Tomt: inga provsamtal.',
        'Calls whoever is on shift and asks whether the press number shows. Empty: no test calls.',
      ),
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'day',
            type: 'select',
            label: label('Dag', 'Day'),
            options: weekdays,
            admin: { width: '34%' },
          },
          clockTime('time', label('Tid', 'Time'), { required: false }),
        ],
      },
    ],
  },
];
