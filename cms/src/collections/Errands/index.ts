import { errandKinds } from '@pressjour/contract';
import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { claimEndpoint } from '../../errands/claim.ts';
import { resultEndpoint } from '../../errands/result.ts';
import { retryEndpoint } from '../../errands/retry.ts';
import { groups, label } from '../../labels.ts';

const hidden = { create: nobody, read: nobody, update: nobody };

/** What the notifier has to do outside. Written by the cms itself; what stands in an errand is for the notifier only. */
export const errands: CollectionConfig<'errands'> = {
  slug: 'errands',
  labels: { singular: label('Ärende', 'Errand'), plural: label('Ärenden', 'Errands') },
  admin: { useAsTitle: 'kind', hidden: true, group: groups.administration },
  defaultSort: '-dueAt',
  access: { create: nobody, read: allow('admin', 'duty-manager'), update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [claimEndpoint, resultEndpoint, retryEndpoint],
  indexes: [{ fields: ['state', 'dueAt'] }],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true, access: hidden },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: errandKinds,
      label: label('Vad', 'What'),
    },
    // Numbers and words of people; empty once it is old.
    { name: 'errand', type: 'json', access: hidden },
    { name: 'emptied', type: 'checkbox', defaultValue: false, label: label('Rensat', 'Emptied') },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      options: [
        { value: 'waiting', label: label('Väntar', 'Waiting') },
        { value: 'leased', label: label('Pågår', 'Under way') },
        { value: 'done', label: label('Klart', 'Done') },
        { value: 'failed', label: label('Misslyckat', 'Failed') },
        { value: 'cancelled', label: label('Inställt', 'Cancelled') },
      ],
      label: label('Läge', 'State'),
    },
    { name: 'dueAt', type: 'date', required: true, label: label('Nästa försök', 'Next try') },
    { name: 'giveUpAt', type: 'date', required: true, label: label('Ges upp', 'Given up') },
    { name: 'leasedUntil', type: 'date', label: label('Utlånat till', 'Leased until') },
    { name: 'attempts', type: 'number', defaultValue: 0, label: label('Försök', 'Tries') },
    { name: 'lastError', type: 'text', label: label('Senaste fel', 'Last error') },
    { name: 'endedAt', type: 'date', index: true, label: label('Avslutat', 'Ended') },
    // What Twilio calls the text or the call, so that its record there can be deleted.
    { name: 'sid', type: 'text', access: hidden },
    {
      name: 'outbox',
      type: 'checkbox',
      defaultValue: false,
      label: label('Lagt i utkorgen', 'Kept in the outbox'),
    },
    {
      name: 'notice',
      type: 'relationship',
      relationTo: 'notices',
      index: true,
      label: label('Avisering', 'Notice'),
    },
  ],
};
