import type { Field } from 'payload';
import { nobody } from '../../access/nobody.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { httpsAddress } from '../../fields/https-address.ts';
import { siteLanguageOptions } from '../../fields/languages.ts';
import { pressEmail } from '../../fields/press-email.ts';
import { shownOnSite } from '../../fields/shown-on-site.ts';
import { slugField } from '../../fields/slug.ts';
import { stretchFields } from '../../fields/stretch.ts';
import { label } from '../../labels.ts';

const changed = (data: { state?: string }) => data.state === 'moved' || data.state === 'cancelled';
const moved = (data: { state?: string }) => data.state === 'moved';

const state: Field[] = [
  {
    name: 'state',
    type: 'select',
    required: true,
    defaultValue: 'planned',
    label: label('Läge', 'State'),
    admin: { position: 'sidebar' },
    options: [
      { value: 'planned', label: label('Som planerat', 'As planned') },
      { value: 'moved', label: label('Flyttad', 'Moved') },
      { value: 'cancelled', label: label('Inställd', 'Cancelled') },
    ],
  },
  {
    name: 'reason',
    type: 'textarea',
    localized: true,
    label: label('Varför den är flyttad eller inställd', 'Why it is moved or cancelled'),
    admin: { condition: changed },
  },
  {
    name: 'formerStartsAt',
    type: 'date',
    label: label('Tidigare tid', 'Former time'),
    admin: {
      condition: moved,
      date: dayAndTime,
      description: label(
        'Fylls i av sig själv när du ändrar tiden på en flyttad pressträff.',
        'Filled in by itself when you change the time of a briefing that is moved.',
      ),
    },
  },
  {
    name: 'formerPlace',
    type: 'text',
    localized: true,
    label: label('Tidigare plats', 'Former place'),
    admin: { condition: moved },
  },
];

const whereAndHow: Field[] = [
  { name: 'place', type: 'text', required: true, localized: true, label: label('Plats', 'Place') },
  { name: 'address', type: 'text', localized: true, label: label('Besöksadress', 'Address of the place') },
  httpsAddress({
    name: 'stream',
    label: label('Sändning på webben', 'Stream'),
    description: label(
      'Adressen visas som en länk till en annan webbplats.',
      'Shown as a link to another website.',
    ),
  }),
  {
    name: 'languages',
    type: 'select',
    hasMany: true,
    label: label('Språk som talas', 'Languages spoken'),
    options: siteLanguageOptions,
  },
  {
    name: 'signInterpreted',
    type: 'checkbox',
    defaultValue: false,
    label: label('Teckenspråkstolkas', 'Interpreted into sign language'),
  },
];

const accreditation: Field[] = [
  {
    name: 'accreditation',
    type: 'textarea',
    localized: true,
    label: label('Så anmäler man sig', 'How to register'),
  },
  {
    name: 'accreditationUntil',
    type: 'date',
    label: label('Anmälan senast', 'Register by'),
    admin: { date: dayAndTime },
  },
  {
    name: 'accreditationEmail',
    type: 'email',
    validate: pressEmail,
    label: label('Anmälan till', 'Register with'),
  },
];

/** A press conference: when, where, how to come, and whether it is still as planned. */
export const briefingFields: Field[] = [
  { name: 'title', type: 'text', required: true, localized: true, label: label('Rubrik', 'Title') },
  slugField({ unique: true, index: true }),
  shownOnSite,
  ...state,
  {
    name: 'summary',
    type: 'textarea',
    localized: true,
    label: label('Vad den handlar om', 'What it is about'),
  },
  ...stretchFields,
  ...whereAndHow,
  ...accreditation,
  {
    name: 'contacts',
    type: 'relationship',
    relationTo: 'press-contacts',
    hasMany: true,
    label: label('Presskontakter', 'Press contacts'),
  },
  {
    name: 'newsItems',
    type: 'relationship',
    relationTo: 'news-items',
    hasMany: true,
    label: label('Nyheter som hör till', 'Related news'),
    admin: {
      description: label(
        'Varje språk visar de nyheter som är skrivna på det.',
        'Each language shows the news written in it.',
      ),
    },
  },
  // How many times it has changed, for the calendars of those who have it (RFC 5545, 3.8.7.4).
  {
    name: 'sequence',
    type: 'number',
    defaultValue: 0,
    access: { create: nobody, update: nobody },
    admin: { hidden: true },
  },
];
