import type { Environment } from '@pressjour/contract';
import type { CollectionConfig, Field } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { callStoryField, callsParts } from '../../admin/parts.ts';
import { exportEndpoint } from '../../endpoints/calls-export.ts';
import { statisticsEndpoint } from '../../endpoints/calls-statistics.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { groups, label } from '../../labels.ts';
import { keepVoicemailEndpoint } from '../../voicemail/keep-endpoint.ts';
import { listenEndpoint } from '../../voicemail/listen-endpoint.ts';
import { voicemailVault } from '../../voicemail/vault.ts';
import { computed, computedFields } from './computed-fields.ts';
import { noteWhoDecided } from './note-who-decided.ts';
import { callBacks, optionsOf } from './words.ts';

type CallLog = Pick<Environment, 'dataDir' | 'payloadSecret' | 'timeZone'>;

/** One document a call, computed from its entries. The only place that keeps a caller's number. */
export function calls({ dataDir, payloadSecret, timeZone }: CallLog): CollectionConfig<'calls'> {
  const vault = voicemailVault({ dataDir, secret: payloadSecret });
  return {
    slug: 'calls',
    labels: { singular: label('Samtal', 'Call'), plural: label('Samtal', 'Calls') },
    admin: {
      useAsTitle: 'startedAt',
      defaultColumns: ['startedAt', 'from', 'outcome', 'answeredBy', 'events', 'callBack'],
      listSearchableFields: ['from', 'answeredBy', 'callSid'],
      group: groups.callLog,
      components: callsParts,
    },
    defaultSort: '-startedAt',
    access: {
      create: nobody,
      read: allow('admin', 'duty-manager', 'officer'),
      update: allow('admin', 'duty-manager', 'officer'),
      delete: nobody,
    },
    disableDuplicate: true,
    hooks: { beforeChange: [noteWhoDecided] },
    endpoints: [
      exportEndpoint({ timeZone }),
      statisticsEndpoint({ timeZone }),
      keepVoicemailEndpoint(vault),
      listenEndpoint(vault),
    ],
    fields: [
      callStoryField,
      {
        name: 'callBack',
        type: 'select',
        defaultValue: 'none',
        index: true,
        label: label('Ring tillbaka', 'Call back'),
        options: optionsOf(callBacks),
        access: { create: nobody },
      },
      {
        name: 'callBackNote',
        type: 'textarea',
        maxLength: 1000,
        label: label('Anteckning om återuppringningen', 'Note on the call back'),
        access: { create: nobody },
        admin: {
          description: label(
            'Skriv inte mer om den som ringde än vad som behövs. Anteckningen tas bort tillsammans med numret.',
            'Write no more about the caller than is needed. The note is removed together with the number.',
          ),
        },
      },
      {
        name: 'callBackBy',
        type: 'relationship',
        relationTo: 'users',
        access: computed,
        label: label('Avgjort av', 'Decided by'),
        admin: { readOnly: true, position: 'sidebar' },
      },
      {
        name: 'callBackAt',
        type: 'date',
        access: computed,
        label: label('Avgjort', 'Decided'),
        admin: { readOnly: true, position: 'sidebar', date: dayAndTime },
      },
      ...computedFields,
      // When to look again at a call whose entries are not whole; none once it has been told of, or nothing is to be told.
      unseen('settleAt', { index: true }),
      unseen('toldAt'),
      unseen('textedAt'),
      unseen('deletedAtTwilioAt'),
    ],
  };
}

function unseen(name: string, { index = false }: { index?: boolean } = {}): Field {
  const access = { ...computed, read: nobody };
  return { name, type: 'date', index, access, admin: { hidden: true } };
}
