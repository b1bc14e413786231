import { type CollectionBeforeOperationHook, type CollectionConfig, Forbidden } from 'payload';
import { allow } from '../../access/allow.ts';
import { nobody } from '../../access/nobody.ts';
import { auditActions } from '../../audit/actions.ts';
import { auditExportEndpoints } from '../../audit/export.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { groups, label } from '../../labels.ts';

/** What Payload may do with the log. Everything else is refused, whoever asks and whatever access the caller is given. */
const readings = ['read', 'count', 'readDistinct', 'countVersions'];

const onlyRead: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (!readings.includes(operation)) throw new Forbidden(req.t);
};

/** Who did what, when and with which version. Entries are added by the cms as things are done, and leave when their time is over. */
export const auditLog: CollectionConfig<'audit-log'> = {
  slug: 'audit-log',
  labels: { singular: label('Loggpost', 'Audit entry'), plural: label('Granskningslogg', 'Audit log') },
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['at', 'actorName', 'action', 'aboutTitle', 'aboutCollection'],
    listSearchableFields: ['actorName', 'aboutTitle', 'aboutId'],
    group: groups.administration,
    description: label(
      'Vem som gjorde vad och när. Poster kan varken ändras eller tas bort; de gallras efter den tid som står i webbplatsens inställningar.',
      'Who did what and when. Entries can neither be changed nor removed; they leave after the time that the site settings say.',
    ),
  },
  defaultSort: '-at',
  access: { create: nobody, read: allow('admin'), update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  endpoints: auditExportEndpoints,
  hooks: { beforeOperation: [onlyRead] },
  indexes: [{ fields: ['aboutCollection', 'aboutId', 'at'] }],
  fields: [
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('När', 'When'),
      admin: { date: dayAndTime },
    },
    {
      name: 'action',
      type: 'select',
      required: true,
      index: true,
      label: label('Vad', 'What'),
      options: Object.entries(auditActions).map(([value, name]) => ({ value, label: name })),
    },
    { name: 'actorName', type: 'text', required: true, label: label('Vem', 'Who') },
    { name: 'actorId', type: 'text', index: true, label: label('Konto', 'Account') },
    { name: 'actorRoles', type: 'text', label: label('Roller då', 'Roles then') },
    { name: 'aboutTitle', type: 'text', label: label('Gäller', 'About') },
    { name: 'aboutCollection', type: 'text', label: label('Slag', 'Kind') },
    { name: 'aboutId', type: 'text', label: label('Dokument', 'Document') },
    { name: 'version', type: 'text', label: label('Version', 'Version') },
    { name: 'details', type: 'json', label: label('Mer om det', 'Details') },
  ],
};
