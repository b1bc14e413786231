import type { Field } from 'payload';
import { wholeNumber } from '../../../fields/whole-number.ts';
import { label } from '../../../labels.ts';

/** How long what callers leave behind is kept. The privacy page says it to everybody. */
export const retentionFields: Field[] = [
  {
    name: 'retention',
    type: 'group',
    label: label('Gallring', 'Retention'),
    admin: {
      description: label(
        'Samtalsloggens siffror behålls; det som pekar ut den som ringde tas bort.',
        'The figures of the call log stay; what points to the caller is removed.',
      ),
    },
    fields: [
      wholeNumber({
        name: 'voicemailDays',
        min: 1,
        max: 365,
        defaultValue: 30,
        label: label('Dygn som röstmeddelanden sparas', 'Days that voicemails are kept'),
      }),
      wholeNumber({
        name: 'callerNumberDays',
        min: 1,
        max: 730,
        defaultValue: 90,
        label: label('Dygn som uppringares nummer sparas', 'Days that callers’ numbers are kept'),
      }),
      wholeNumber({
        name: 'twilioDays',
        min: 1,
        max: 90,
        defaultValue: 7,
        label: label(
          'Dygn innan uppgifterna tas bort hos Twilio',
          'Days until the records at Twilio are deleted',
        ),
      }),
    ],
  },
];
