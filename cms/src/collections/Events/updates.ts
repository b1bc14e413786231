import type { ArrayField } from 'payload';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { label } from '../../labels.ts';
import { say } from '../../say.ts';

/** How far a clock may be ahead of the one of the cms. Milliseconds. */
const leeway = 60_000;

/** What is written while an event goes on, each with its time: shown on the event's page, the newest on the front page too. */
export const updatesField: ArrayField = {
  name: 'updates',
  type: 'array',
  label: label('Löpande uppdateringar', 'Running updates'),
  labels: {
    singular: label('Uppdatering', 'Update'),
    plural: label('Uppdateringar', 'Updates'),
  },
  admin: {
    initCollapsed: true,
    // Starting an event takes three fields.
    condition: (_event, _fields, { operation }) => operation === 'update',
    description: label(
      'Visas på händelsens sida, de tre senaste också på startsidan. Den som saknar översättning visas på språket den är skriven på.',
      'Shown on the page of the event, the latest three on the front page too. One without a translation is shown in the language that it is written in.',
    ),
  },
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      defaultValue: () => new Date().toISOString(),
      label: label('Tid', 'Time'),
      admin: { date: dayAndTime },
      validate: (value: unknown, { req }: { req: Parameters<typeof say>[0] }) => {
        const at = value instanceof Date ? value.getTime() : Date.parse(String(value));
        if (Number.isNaN(at)) return say(req, label('Skriv en tid.', 'Write a time.'));
        return (
          at <= Date.now() + leeway ||
          say(
            req,
            label(
              'En uppdatering kan inte vara skriven i framtiden.',
              'An update cannot be written in the future.',
            ),
          )
        );
      },
    },
    {
      name: 'text',
      type: 'textarea',
      localized: true,
      label: label('Vad som är nytt', 'What is new'),
    },
  ],
};
