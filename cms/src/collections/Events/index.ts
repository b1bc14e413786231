import type { CollectionBeforeValidateHook, CollectionConfig, PayloadRequest } from 'payload';
import { allow } from '../../access/allow.ts';
import { eventStarters } from '../../access/event-starters.ts';
import { inside } from '../../access/inside.ts';
import { nobody } from '../../access/nobody.ts';
import { startedOrInside } from '../../access/started-or-inside.ts';
import { outlookEndpoint } from '../../admin/event/outlook-endpoint.ts';
import { eventParts, outlookField } from '../../admin/parts.ts';
import { auditEvents } from '../../audit/of-events.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { slugField } from '../../fields/slug.ts';
import { ownSlug } from '../../hooks/own-slug.ts';
import { refuseIdentityNumbers } from '../../hooks/refuse-identity-numbers.ts';
import { tellClock } from '../../hooks/tell-clock.ts';
import { groups, label } from '../../labels.ts';
import { rehashWithout } from '../../workflow/rehash.ts';
import { callInEndpoint } from './call-in.ts';
import { checkTimes, inHours } from './check-times.ts';
import { publishEvents } from './publish.ts';
import { rememberStarter } from './starter.ts';
import { updatesField } from './updates.ts';
import { writeUpdateEndpoint } from './write-update.ts';

/** Made once: the address outlives a better title. */
const madeSlug: CollectionBeforeValidateHook = (saving) =>
  saving.operation === 'create' ? slugOfTitle(saving) : saving.data;

const slugOfTitle = ownSlug({
  collection: 'events',
  kind: label('Händelsen', 'The event'),
  numbered: true,
});

/** Ongoing news events. While a staffed one is on, the press number is answered outside office hours too. */
export const events: CollectionConfig<'events'> = {
  slug: 'events',
  labels: { singular: label('Händelse', 'News event'), plural: label('Händelser', 'News events') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'startsAt', 'endsAt', 'staffed'],
    group: groups.pressLine,
    components: eventParts,
  },
  defaultSort: '-startsAt',
  access: {
    create: eventStarters,
    read: startedOrInside,
    update: eventStarters,
    delete: allow('admin', 'duty-manager'),
  },
  disableDuplicate: true,
  hooks: {
    beforeValidate: [refuseIdentityNumbers, checkTimes, madeSlug],
    beforeChange: [rememberStarter, auditEvents.beforeChange],
    afterChange: [publishEvents.afterChange, ...tellClock.afterChange, auditEvents.afterChange],
    beforeDelete: [publishEvents.beforeDelete],
    afterDelete: [
      publishEvents.afterDelete,
      ...tellClock.afterDelete,
      auditEvents.afterDelete,
      rehashWithout('event'),
    ],
  },
  endpoints: [outlookEndpoint, callInEndpoint, writeUpdateEndpoint],
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, label: label('Rubrik', 'Title') },
    {
      name: 'notice',
      type: 'textarea',
      localized: true,
      label: label('Meddelande på webbplatsen', 'Notice on the site'),
    },
    updatesField,
    {
      ...slugField({ index: true }),
      access: { create: nobody, update: nobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: ({ slug }) => Boolean(slug),
        description: label(
          'Sista delen av sidans adress. Görs av rubriken när händelsen skapas och ändras inte sedan.',
          'The last part of the address of its page. Made from the title when the event is made, and never changed afterwards.',
        ),
      },
    },
    {
      name: 'startsAt',
      type: 'date',
      required: true,
      index: true,
      defaultValue: ({ req }) => proposedStart(req).toISOString(),
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
      defaultValue: ({ req }) => inHours(proposedStart(req), 24),
      label: label('Slutar', 'Ends'),
      admin: {
        date: dayAndTime,
        description: label(
          'Högst 72 timmar efter början, eller från nu när händelsen pågår.',
          'At most 72 hours after the start, or from now while the event is ongoing.',
        ),
      },
    },
    {
      name: 'staffed',
      type: 'checkbox',
      defaultValue: true,
      label: label(
        'Pressnumret besvaras även utanför kontorstid',
        'The press number is answered outside office hours too',
      ),
    },
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'channels',
      hasMany: true,
      label: label('Kanaler med uppdateringar', 'Channels with updates'),
    },
    {
      name: 'startedBy',
      type: 'relationship',
      relationTo: 'users',
      access: { create: nobody, read: inside, update: nobody },
      label: label('Startad av', 'Started by'),
      admin: { readOnly: true, condition: (data) => data.startedBy != null },
    },
    // Whether the audit log says that it is over: an end that comes by itself is noted by the clock.
    {
      name: 'overNoted',
      type: 'checkbox',
      index: true,
      access: { create: nobody, read: nobody, update: nobody },
      admin: { hidden: true },
    },
    outlookField,
  ],
};

/** The present, the same for the start and the end that one request is proposed, which Payload asks for one by one. */
function proposedStart(req: PayloadRequest): Date {
  const { context } = req;
  if (!(context.proposedStart instanceof Date)) context.proposedStart = new Date();
  return context.proposedStart as Date;
}
