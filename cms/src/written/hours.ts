import type { Field, PayloadRequest } from 'payload';
import { inside } from '../access/inside.ts';
import { nobody } from '../access/nobody.ts';
import { dayAndTime } from '../fields/day-and-time.ts';
import { label } from '../labels.ts';
import { say } from '../say.ts';

/** When a text goes out and is taken down by itself, who has written it, and what nobody may read of it before. */
export const hourFields: Field[] = [
  {
    name: 'publishAt',
    type: 'date',
    label: label('Publiceras', 'Publish at'),
    access: { read: inside },
    admin: {
      position: 'sidebar',
      date: dayAndTime,
      description: label(
        'Texten går ut av sig själv vid den här tiden när den är godkänd. Tomt: när någon publicerar den.',
        'The text goes out by itself at this time once it is approved. Empty: when somebody publishes it.',
      ),
    },
  },
  {
    name: 'embargoedUntil',
    type: 'date',
    label: label('Embargo till', 'Embargoed until'),
    admin: {
      position: 'sidebar',
      date: dayAndTime,
      description: label(
        'Ingen utanför huset kommer åt texten eller dess filer före den här tiden.',
        'Nobody outside the house gets at the text or its files before this time.',
      ),
    },
  },
  {
    name: 'unpublishAt',
    type: 'date',
    label: label('Tas ned', 'Take down at'),
    access: { read: inside },
    validate: takenDownLater,
    admin: {
      position: 'sidebar',
      date: dayAndTime,
      description: label(
        'Vid den här tiden tas texten bort från webbplatsen. Adressen säger då att den är nedtagen.',
        'At this time the text leaves the site. Its address then says that it was taken down.',
      ),
    },
  },
  /** The ids of those who have changed the words since they last went live. */
  {
    name: 'writers',
    type: 'json',
    access: { create: nobody, read: inside, update: nobody },
    admin: { hidden: true },
  },
];

interface Hours {
  publishAt?: string | null;
  embargoedUntil?: string | null;
  publishedAt?: string | null;
}

function takenDownLater(
  value: Date | string | null | undefined,
  { siblingData, req }: { siblingData: unknown; req: PayloadRequest },
): string | true {
  if (!value) return true;
  const { publishAt, embargoedUntil, publishedAt } = siblingData as Hours;
  const takenDown = new Date(value).getTime();
  const early = [publishAt, embargoedUntil, publishedAt].some(
    (hour) => hour && takenDown <= new Date(hour).getTime(),
  );
  return (
    !early ||
    say(
      req,
      label(
        'Texten skulle tas ned innan den har gått ut. Välj en senare tid, eller töm fältet.',
        'The text would be taken down before it has gone out. Choose a later time, or clear the field.',
      ),
    )
  );
}
