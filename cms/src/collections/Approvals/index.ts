import type { CollectionConfig, Field } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { writers } from '../../access/roles.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { collectionOfText, languageOfText } from '../../fields/written-text.ts';
import { groups, type Label, label } from '../../labels.ts';

/**
 * What was decided of texts, one row a decision: the whole text as it was approved, by whom, and what became of it. What goes out at
 * an hour is this copy, whatever is saved meanwhile. Written by the cms itself, beneath Payload's operations.
 */
export const approvals: CollectionConfig<'approvals'> = {
  slug: 'approvals',
  labels: { singular: label('Godkännande', 'Approval'), plural: label('Godkännanden', 'Approvals') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'action', 'state', 'approvedByName', 'approvedAt', 'dueAt'],
    group: groups.newsroom,
  },
  defaultSort: '-createdAt',
  access: {
    create: nobody,
    read: allow(...writers),
    update: nobody,
    delete: nobody,
  },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [{ fields: ['document', 'state'] }, { fields: ['state', 'dueAt', 'createdAt'] }],
  fields: [
    { name: 'title', type: 'text', label: label('Text', 'Text') },
    collectionOfText,
    hidden('document'),
    languageOfText,
    { name: 'path', type: 'text', label: label('Adress', 'Path') },
    {
      name: 'action',
      type: 'select',
      required: true,
      label: label('Vad', 'What'),
      options: [
        { value: 'publish', label: label('Publicera', 'Publish') },
        { value: 'take-down', label: label('Ta ned', 'Take down') },
      ],
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      label: label('Läge', 'State'),
      options: [
        { value: 'asked', label: label('Väntar på godkännande', 'Asked for') },
        { value: 'approved', label: label('Godkänt', 'Approved') },
        { value: 'published', label: label('Utfört', 'Done') },
        { value: 'void', label: label('Upphört', 'Void') },
      ],
    },
    { name: 'copy', type: 'json', admin: { hidden: true } },
    /** The ids of those who had written it. */
    { name: 'writers', type: 'json', admin: { hidden: true } },
    /** SHA-256 of the content of the copy, in hexadecimal digits. */
    hidden('hash'),
    /** The id of the version that was approved. */
    hidden('version'),
    ...deed('asked', label('Begärt av', 'Asked by'), label('Begärt', 'Asked')),
    { name: 'note', type: 'textarea', label: label('Hälsning', 'Note') },
    ...deed('approved', label('Godkänt av', 'Approved by'), label('Godkänt', 'Approved')),
    moment('dueAt', label('Ska ske', 'Due')),
    moment('embargoedUntil', label('Embargo till', 'Embargoed until')),
    { name: 'correction', type: 'textarea', label: label('Rättelse', 'Correction') },
    hidden('publishedBy'),
    { name: 'publishedByName', type: 'text', label: label('Utfört av', 'Done by') },
    moment('doneAt', label('Utfört', 'Done')),
    {
      name: 'emergencyReason',
      type: 'textarea',
      label: label('Skäl till nödpublicering', 'Emergency reason'),
    },
    ...deed(
      'approvedAfterwards',
      label('Godkänt i efterhand av', 'Approved afterwards by'),
      label('Godkänt i efterhand', 'Approved afterwards'),
    ),
    ...deed('voided', label('Upphävt av', 'Made void by'), label('Upphävt', 'Made void')),
    { name: 'voidedWhy', type: 'text', label: label('Varför det upphörde', 'Why it is void') },
    { name: 'problem', type: 'textarea', label: label('Problem', 'Problem') },
  ],
};

/** Who and when: the id, kept as text since people leave, and the name they had. */
function deed(name: string, by: Label, at: Label): Field[] {
  return [hidden(`${name}By`), { name: `${name}ByName`, type: 'text', label: by }, moment(`${name}At`, at)];
}

function hidden(name: string): Field {
  return { name, type: 'text', admin: { hidden: true } };
}

function moment(name: string, words: Label): Field {
  return { name, type: 'date', label: words, admin: { date: dayAndTime } };
}
