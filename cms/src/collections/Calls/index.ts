import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { groups, label } from '../../labels.ts';

const computed = { create: nobody, update: nobody };

/** One document a call, computed from its entries. The only place that keeps a caller's number. */
export const calls: CollectionConfig<'calls'> = {
  slug: 'calls',
  labels: { singular: label('Samtal', 'Call'), plural: label('Samtal', 'Calls') },
  admin: {
    useAsTitle: 'callSid',
    defaultColumns: ['startedAt', 'from', 'outcome', 'answeredBy', 'callBack'],
    group: groups.callLog,
  },
  defaultSort: '-startedAt',
  access: {
    create: nobody,
    read: allow('admin', 'duty-manager', 'officer'),
    update: allow('admin', 'duty-manager', 'officer'),
    delete: nobody,
  },
  disableDuplicate: true,
  fields: [
    {
      name: 'callBack',
      type: 'select',
      defaultValue: 'none',
      index: true,
      label: label('Ring tillbaka', 'Call back'),
      options: [
        { value: 'none', label: label('Behövs inte', 'Not needed') },
        { value: 'owed', label: label('Ska ringas upp', 'Owed') },
        { value: 'done', label: label('Uppringd', 'Done') },
      ],
      access: { create: nobody },
    },
    {
      name: 'startedAt',
      type: 'date',
      index: true,
      access: computed,
      label: label('Började', 'Started'),
      admin: { readOnly: true },
    },
    { name: 'from', type: 'text', access: computed, label: label('Från', 'From'), admin: { readOnly: true } },
    {
      name: 'lineState',
      type: 'select',
      options: ['desk', 'event', 'closed'],
      access: computed,
      label: label('Läge', 'State of the line'),
      admin: { readOnly: true },
    },
    {
      name: 'outcome',
      type: 'select',
      access: computed,
      label: label('Utfall', 'Outcome'),
      admin: { readOnly: true },
      options: [
        { value: 'ongoing', label: label('Pågår', 'Ongoing') },
        { value: 'answered', label: label('Besvarat', 'Answered') },
        { value: 'message', label: label('Hörde talat besked', 'Heard the spoken message') },
        { value: 'missed', label: label('Missat', 'Missed') },
      ],
    },
    {
      name: 'answeredBy',
      type: 'text',
      access: computed,
      label: label('Besvarat av', 'Answered by'),
      admin: { readOnly: true },
    },
    {
      name: 'durationSeconds',
      type: 'number',
      access: computed,
      label: label('Sekunder', 'Seconds'),
      admin: { readOnly: true },
    },
    {
      name: 'attempts',
      type: 'array',
      access: computed,
      label: label('Uppringningar', 'Attempts'),
      labels: { singular: label('Uppringning', 'Attempt'), plural: label('Uppringningar', 'Attempts') },
      admin: { readOnly: true },
      fields: [
        { name: 'step', type: 'number', label: label('Steg', 'Step') },
        { name: 'tier', type: 'number', label: label('Ordning', 'Tier') },
        { name: 'name', type: 'text', label: label('Vem', 'Who') },
        { name: 'startedAt', type: 'date', label: label('Började', 'Started') },
        { name: 'result', type: 'text', label: label('Resultat', 'Result') },
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
  ],
};
