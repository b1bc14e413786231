import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { groups, type Label, label } from '../../labels.ts';
import { type PurgeStep, purgeSteps } from '../../purge/steps.ts';

const counted: Record<PurgeStep, Label> = {
  voicemails: label('Röstmeddelanden', 'Voicemails'),
  callerNumbers: label('Uppringares nummer', "Callers' numbers"),
  twilioRecords: label('Poster hos Twilio', 'Records at Twilio'),
  blockedCallers: label('Spärrar som gått ut', 'Blocks that ran out'),
  previewLinks: label('Förhandsvisningslänkar', 'Preview links'),
  errands: label('Innehåll i sms och mejl', 'Words of texts and mails'),
  linkChecks: label('Länkkontroller', 'Link checks'),
  waivers: label('Skäl till raderade texter', 'Reasons of deleted texts'),
  auditLog: label('Poster i granskningsloggen', 'Entries of the audit log'),
};

/** What was removed when its time was over: numbers of things only, nothing that was in them. Written by the purge itself. */
export const purges: CollectionConfig<'purges'> = {
  slug: 'purges',
  labels: { singular: label('Gallring', 'Purge'), plural: label('Gallringar', 'Purges') },
  admin: {
    useAsTitle: 'at',
    defaultColumns: ['at', ...purgeSteps, 'failed'],
    group: groups.administration,
  },
  defaultSort: '-at',
  access: { create: nobody, read: allow('admin', 'duty-manager'), update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('När', 'When'),
      admin: { date: dayAndTime },
    },
    ...purgeSteps.map((name) => ({ name, type: 'number' as const, label: counted[name] })),
    {
      name: 'failed',
      type: 'select',
      hasMany: true,
      label: label('Görs om nästa gång', 'Done again next time'),
      options: purgeSteps.map((value) => ({ value, label: counted[value] })),
    },
  ],
};
