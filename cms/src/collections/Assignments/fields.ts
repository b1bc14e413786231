import type { Field } from 'payload';
import { calendarDate } from '../../fields/calendar-date.ts';
import { httpsAddress } from '../../fields/https-address.ts';
import { names } from '../../fields/names.ts';
import { rowName } from '../../fields/row-name.ts';
import { shownOnSite } from '../../fields/shown-on-site.ts';
import { slugField } from '../../fields/slug.ts';
import { label } from '../../labels.ts';

const decision: Field[] = [
  {
    name: 'ministry',
    type: 'text',
    required: true,
    localized: true,
    label: label('Departement', 'Ministry'),
  },
  names({
    name: 'agencies',
    required: true,
    label: label('Myndigheter som har fått uppdraget', 'Agencies that received the assignment'),
  }),
  {
    name: 'referenceNumber',
    type: 'text',
    required: true,
    label: label('Beslutets diarienummer', 'Reference number of the decision'),
    admin: {
      description: label(
        'Som det står i beslutet. Sidan säger att redovisningen ska hänvisa till det.',
        'As the decision gives it. The page says that the report must cite it.',
      ),
    },
  },
  calendarDate('decidedOn', label('Beslutsdatum', 'Date of the decision')),
  httpsAddress({ name: 'decisionLink', label: label('Länk till beslutet', 'Link to the decision') }),
  names({ name: 'copiesTo', label: label('Kopia till', 'Copies to') }),
];

const reporting: Field[] = [
  calendarDate('dueOn', label('Ska redovisas senast', 'Due date')),
  calendarDate('extendedTo', label('Ny redovisningsdag', 'New due date'), { required: false }),
  {
    name: 'extensionReason',
    type: 'textarea',
    localized: true,
    label: label('Varför tiden förlängdes', 'Why the time was extended'),
  },
  {
    name: 'reports',
    type: 'array',
    label: label('Redovisningar', 'Reports'),
    admin: {
      description: label(
        'Del- och slutredovisningar, i den ordning de ska lämnas.',
        'Interim and final reports, in the order they are to be submitted.',
      ),
    },
    fields: [
      rowName('title', label('Rubrik', 'Title')),
      {
        type: 'row',
        fields: [
          calendarDate('dueOn', label('Ska lämnas senast', 'Due'), { required: false }),
          calendarDate('deliveredOn', label('Lämnad', 'Submitted'), { required: false }),
        ],
      },
      {
        name: 'reportReference',
        type: 'text',
        label: label('Redovisningens diarienummer', 'Reference number of the report'),
      },
      { name: 'file', type: 'upload', relationTo: 'media', label: label('Fil', 'File') },
    ],
  },
];

/** An assignment from the Government: what was decided, by when it is reported, and how far it has come. */
export const assignmentFields: Field[] = [
  { name: 'title', type: 'text', required: true, localized: true, label: label('Rubrik', 'Title') },
  slugField({ unique: true, index: true }),
  shownOnSite,
  {
    name: 'status',
    type: 'select',
    required: true,
    defaultValue: 'open',
    label: label('Läge', 'Status'),
    admin: { position: 'sidebar' },
    options: [
      { value: 'open', label: label('Pågår', 'In progress') },
      { value: 'extended', label: label('Förlängt', 'Extended') },
      { value: 'reported', label: label('Redovisat', 'Reported') },
      { value: 'closed', label: label('Avslutat utan redovisning', 'Closed without a report') },
    ],
  },
  {
    name: 'summary',
    type: 'textarea',
    localized: true,
    label: label('Vad uppdraget går ut på', 'What the assignment is about'),
  },
  ...decision,
  ...reporting,
  {
    name: 'files',
    type: 'upload',
    relationTo: 'media',
    hasMany: true,
    label: label('Filer att hämta', 'Files to download'),
  },
];
