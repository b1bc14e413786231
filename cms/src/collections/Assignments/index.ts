import { paths } from '@pressjour/contract';
import type { CollectionConfig } from 'payload';
import { shownWhenPublic } from '../../access/shown-when-public.ts';
import { ownSlug } from '../../hooks/own-slug.ts';
import { type PublicPageDocument, publicPage } from '../../hooks/public-page.ts';
import { refuseIdentityNumbers, refuseIdentityNumbersInFiles } from '../../hooks/refuse-identity-numbers.ts';
import { groups, label } from '../../labels.ts';
import { idOf } from '../../written/kinds.ts';
import { checkDates } from './check-dates.ts';
import { assignmentFields } from './fields.ts';

interface StoredAssignment extends PublicPageDocument {
  files?: unknown[] | null;
  reports?: { file?: unknown }[] | null;
}

const mediaOf = ({ files, reports }: StoredAssignment): string[] =>
  [...(files ?? []), ...(reports ?? []).map(({ file }) => file)].filter((file) => file != null).map(idOf);

const page = publicPage<StoredAssignment>({ collection: 'assignments', pathOf: paths.assignment, mediaOf });

/** Assignments from the Government, as a register. */
export const assignments: CollectionConfig<'assignments'> = {
  slug: 'assignments',
  labels: {
    singular: label('Regeringsuppdrag', 'Government assignment'),
    plural: label('Regeringsuppdrag', 'Government assignments'),
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['referenceNumber', 'title', 'dueOn', 'status', 'public'],
    group: groups.newsroom,
  },
  defaultSort: '-decidedOn',
  disableDuplicate: true,
  access: shownWhenPublic,
  hooks: {
    beforeValidate: [
      refuseIdentityNumbers,
      refuseIdentityNumbersInFiles(mediaOf),
      checkDates,
      ownSlug({ collection: 'assignments', kind: label('Uppdraget', 'The assignment'), numbered: true }),
    ],
    ...page,
  },
  fields: assignmentFields,
};
