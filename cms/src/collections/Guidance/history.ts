import type { Field } from 'payload';
import { inside } from '../../access/inside.ts';
import { nobody } from '../../access/nobody.ts';
import { label } from '../../labels.ts';

/** What readers are told of how a guidance has changed: a note to write before publishing, and the versions so far, kept by the gate. */
export const historyFields: Field[] = [
  {
    name: 'changeNote',
    type: 'textarea',
    maxLength: 300,
    access: { read: inside },
    label: label('Vad som är nytt i den här versionen', 'What is new in this version'),
    admin: {
      description: label(
        'Står på sidan bland versionerna när texten har publicerats. Tomt: bara datumet.',
        'Stands on the page among its versions once the text is published. Empty: the date only.',
      ),
    },
  },
  {
    name: 'history',
    type: 'array',
    access: { create: nobody, update: nobody },
    label: label('Publicerade versioner', 'Published versions'),
    labels: { singular: label('Version', 'Version'), plural: label('Versioner', 'Versions') },
    admin: { readOnly: true, initCollapsed: true },
    fields: [
      { name: 'date', type: 'date', required: true, label: label('Datum', 'Date') },
      { name: 'note', type: 'textarea', label: label('Vad som var nytt', 'What was new') },
    ],
  },
];
