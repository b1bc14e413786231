import type { Field, TextareaField } from 'payload';
import { inside } from '../../../access/inside.ts';
import { spokenLength } from '../../../admin/parts.ts';
import { wholeNumber } from '../../../fields/whole-number.ts';
import { type Label, label } from '../../../labels.ts';

const spoken = (name: string, text: Label, ready: Label): TextareaField => ({
  name,
  type: 'textarea',
  localized: true,
  label: text,
  admin: { description: ready, components: { afterInput: [spokenLength] } },
});

/** What a caller hears and is offered whom nobody answered. For the house only. */
export const unansweredFields: Field[] = [
  {
    name: 'messages',
    type: 'group',
    access: { read: inside },
    label: label('Talade besked', 'Spoken messages'),
    fields: [
      spoken(
        'closed',
        label('När ingen svarar', 'When nobody answers'),
        label(
          'Tomt: ett färdigt besked med öppettider och e-post.',
          'Empty: a ready message with hours and e-mail.',
        ),
      ),
      spoken(
        'voicemail',
        label('Före röstbrevlådans ton', 'Before the tone of the voicemail'),
        label(
          'Säg att ni ringer tillbaka. Tomt: ett färdigt löfte.',
          'Say that you will phone back. Empty: a ready promise.',
        ),
      ),
      spoken(
        'thanks',
        label('När någon har lämnat ett meddelande', 'When a message has been left'),
        label('Tomt: ett färdigt tack.', 'Empty: a ready thank-you.'),
      ),
    ],
  },
  {
    name: 'voicemail',
    type: 'group',
    access: { read: inside },
    label: label('Röstbrevlåda', 'Voicemail'),
    admin: {
      description: label(
        'Erbjuds den som har väntat på svar. En stängd linje, eller en utan jour, lovar inget.',
        'Offered to a caller who has waited for an answer. A closed line, or one with nobody on shift, promises nothing.',
      ),
    },
    fields: [
      {
        name: 'offered',
        type: 'checkbox',
        defaultValue: true,
        label: label('Den som inte får svar kan lämna ett meddelande', 'Callers may leave a message'),
      },
      wholeNumber({
        name: 'maxSeconds',
        min: 15,
        max: 600,
        defaultValue: 120,
        label: label('Längsta meddelande, i sekunder', 'Longest message, in seconds'),
      }),
    ],
  },
  {
    name: 'textToCaller',
    type: 'checkbox',
    defaultValue: false,
    access: { read: inside },
    label: label(
      'Skicka ett sms med nyhetsrummets adress till den som inte fick svar',
      'Text the newsroom’s address to callers whom nobody answered',
    ),
  },
];
