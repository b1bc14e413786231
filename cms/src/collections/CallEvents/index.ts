import { languages } from '@pressjour/contract';
import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { groups, label } from '../../labels.ts';
import { batchEndpoint } from './batch.ts';

/** The duty line's journal. Entries come in by the batch endpoint, each once, and are never changed or removed. */
export const callEvents = ({ siteUrl }: { siteUrl: string }): CollectionConfig<'call-events'> => ({
  slug: 'call-events',
  labels: {
    singular: label('Samtalshändelse', 'Call event'),
    plural: label('Samtalshändelser', 'Call events'),
  },
  admin: {
    useAsTitle: 'kind',
    defaultColumns: ['at', 'kind', 'name', 'status', 'callSid'],
    group: groups.callLog,
  },
  defaultSort: '-at',
  access: { create: nobody, read: allow('admin', 'duty-manager'), update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [batchEndpoint({ siteUrl })],
  fields: [
    {
      name: 'entryId',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: label('Post', 'Entry'),
    },
    { name: 'callSid', type: 'text', required: true, index: true, label: label('Samtal', 'Call') },
    { name: 'at', type: 'date', required: true, index: true, label: label('När', 'When') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Vad', 'What'),
      options: [
        { value: 'incoming', label: label('Inkommande', 'Incoming') },
        { value: 'attempt', label: label('Uppringning', 'Attempt') },
        { value: 'accepted', label: label('Mottaget', 'Accepted') },
        { value: 'declined', label: label('Avböjt', 'Declined') },
        { value: 'attempt-ended', label: label('Uppringning slut', 'Attempt ended') },
        { value: 'caller-gone', label: label('Den som ringde hade lagt på', 'The caller had gone') },
        { value: 'message', label: label('Talat besked', 'Spoken message') },
        { value: 'voicemail', label: label('Röstbrevlåda', 'Voicemail') },
        { value: 'recorded', label: label('Inspelat', 'Recorded') },
        { value: 'ended', label: label('Slut', 'Ended') },
        { value: 'notice', label: label('Eget samtal', 'Call of our own') },
      ],
    },
    {
      name: 'lineState',
      type: 'select',
      options: ['desk', 'event', 'closed'],
      label: label('Läge', 'State of the line'),
    },
    // Ids as they were told, no relation: an event that was removed must not hold an entry back.
    { name: 'events', type: 'text', hasMany: true, label: label('Händelser', 'Events') },
    { name: 'blocked', type: 'checkbox', label: label('Spärrad', 'Blocked') },
    { name: 'undecided', type: 'checkbox', label: label('Gick inte att avgöra', 'Could not be decided') },
    { name: 'language', type: 'select', options: [...languages], label: label('Språk', 'Language') },
    { name: 'step', type: 'number', label: label('Steg', 'Step') },
    { name: 'tier', type: 'number', label: label('Ordning', 'Tier') },
    { name: 'name', type: 'text', label: label('Vem', 'Who') },
    { name: 'officer', type: 'text', label: label('Presskommunikatör', 'Officer') },
    { name: 'status', type: 'text', label: label('Status', 'Status') },
    { name: 'durationSeconds', type: 'number', label: label('Sekunder', 'Seconds') },
    { name: 'recordingSid', type: 'text', label: label('Inspelning', 'Recording') },
    { name: 'legSid', type: 'text', label: label('Uppringningens samtals-id', 'Call id of the attempt') },
    { name: 'notice', type: 'text', label: label('Avisering', 'Notice') },
  ],
});
