import { languages } from '@pressjour/contract';
import type { Field } from 'payload';
import { nobody } from '../../access/nobody.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { type Label, label } from '../../labels.ts';
import { optionsOf, outcomes, states } from './words.ts';

/** What the cms writes by itself: anybody who may read the call reads it, and nobody changes it. */
export const computed = { create: nobody, update: nobody };
const readOnly = { readOnly: true };
/** Told in the story of the call instead of in a form. */
const inStory = { ...readOnly, hidden: true };

/** What is computed from the journal, and what became of the caller's number and of the voicemail. */
export const computedFields: Field[] = [
  instant('startedAt', label('Började', 'Started'), { index: true }),
  instant('endedAt', label('Slutade', 'Ended')),
  {
    name: 'from',
    type: 'text',
    index: true,
    access: computed,
    label: label('Från', 'From'),
    admin: {
      ...readOnly,
      description: label(
        'Tas bort efter den tid som står under Presstjänst.',
        'Removed after the time that is set under Press service.',
      ),
    },
  },
  {
    name: 'lineState',
    type: 'select',
    options: optionsOf(states),
    access: computed,
    label: label('Läge', 'State of the line'),
    admin: readOnly,
  },
  {
    name: 'events',
    type: 'relationship',
    relationTo: 'events',
    hasMany: true,
    index: true,
    access: computed,
    label: label('Händelser', 'News events'),
    admin: readOnly,
  },
  {
    name: 'outcome',
    type: 'select',
    index: true,
    access: computed,
    label: label('Utfall', 'Outcome'),
    admin: readOnly,
    options: optionsOf(outcomes),
  },
  text('answeredBy', label('Besvarat av', 'Answered by')),
  number('waitSeconds', label('Väntetid, sekunder', 'Wait, seconds')),
  number('durationSeconds', label('Längd, sekunder', 'Length, seconds')),
  {
    name: 'language',
    type: 'select',
    options: [...languages],
    access: computed,
    label: label('Valt språk', 'Language chosen'),
    admin: readOnly,
  },
  {
    name: 'attempts',
    type: 'array',
    access: computed,
    label: label('Uppringningar', 'Attempts'),
    labels: { singular: label('Uppringning', 'Attempt'), plural: label('Uppringningar', 'Attempts') },
    admin: inStory,
    fields: [
      number('step', label('Steg', 'Step')),
      number('round', label('Varv', 'Round')),
      number('tier', label('Ordning', 'Tier')),
      text('name', label('Vem', 'Who')),
      { ...text('officer', label('Presskommunikatör', 'Officer')), admin: { hidden: true } },
      instant('startedAt', label('Började', 'Started')),
      instant('endedAt', label('Slutade', 'Ended')),
      text('result', label('Resultat', 'Result')),
      { ...text('legSid', label('Samtals-id', 'Call id')), admin: { hidden: true } },
    ],
  },
  {
    name: 'voicemails',
    type: 'array',
    access: computed,
    label: label('Röstmeddelanden', 'Voicemails'),
    labels: {
      singular: label('Röstmeddelande', 'Voicemail'),
      plural: label('Röstmeddelanden', 'Voicemails'),
    },
    admin: inStory,
    fields: [
      { ...text('recordingSid', label('Inspelning', 'Recording')), index: true, admin: { hidden: true } },
      instant('recordedAt', label('Inspelat', 'Recorded')),
      number('durationSeconds', label('Längd, sekunder', 'Length, seconds')),
      {
        name: 'state',
        type: 'select',
        label: label('Läge', 'State'),
        options: [
          { value: 'awaited', label: label('Hämtas', 'Being fetched') },
          { value: 'kept', label: label('Finns att lyssna på', 'Can be listened to') },
          { value: 'removed', label: label('Gallrat', 'Removed') },
        ],
      },
      text('mediaType', label('Format', 'Format')),
      number('bytes', label('Byte', 'Bytes')),
      { ...text('sha256', label('Kontrollsumma', 'Checksum')), admin: { hidden: true } },
    ],
  },
  {
    name: 'listened',
    type: 'array',
    access: computed,
    label: label('Har lyssnat', 'Listened'),
    labels: { singular: label('Lyssning', 'Listening'), plural: label('Lyssningar', 'Listenings') },
    admin: inStory,
    fields: [
      { name: 'by', type: 'relationship', relationTo: 'users', label: label('Vem', 'Who') },
      instant('at', label('När', 'When')),
    ],
  },
  {
    name: 'callSid',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    access: computed,
    label: label('Samtals-id', 'Call id'),
    admin: { readOnly: true, position: 'sidebar' },
  },
];

function text(name: string, words: Label) {
  return { name, type: 'text', access: computed, label: words, admin: readOnly } as const;
}

function number(name: string, words: Label): Field {
  return { name, type: 'number', access: computed, label: words, admin: readOnly };
}

function instant(name: string, words: Label, { index = false }: { index?: boolean } = {}): Field {
  return {
    name,
    type: 'date',
    index,
    access: computed,
    label: words,
    admin: { readOnly: true, date: dayAndTime },
  };
}
