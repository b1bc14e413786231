import { paths } from '@pressjour/contract';
import type { CollectionConfig } from 'payload';
import { shownWhenPublic } from '../../access/shown-when-public.ts';
import { checkStretch } from '../../hooks/check-stretch.ts';
import { ownSlug } from '../../hooks/own-slug.ts';
import { publicPage } from '../../hooks/public-page.ts';
import { refuseIdentityNumbers } from '../../hooks/refuse-identity-numbers.ts';
import { groups, label } from '../../labels.ts';
import { briefingFields } from './fields.ts';
import { countChanges, keepState } from './keep-state.ts';

/** Press conferences, ahead and past. */
export const briefings: CollectionConfig<'briefings'> = {
  slug: 'briefings',
  labels: {
    singular: label('Pressträff', 'Press briefing'),
    plural: label('Pressträffar', 'Press briefings'),
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['startsAt', 'title', 'place', 'state', 'public'],
    group: groups.newsroom,
  },
  defaultSort: '-startsAt',
  disableDuplicate: true,
  access: shownWhenPublic,
  hooks: {
    beforeValidate: [
      refuseIdentityNumbers,
      checkStretch,
      keepState,
      ownSlug({ collection: 'briefings', kind: label('Pressträffen', 'The briefing'), numbered: true }),
    ],
    beforeChange: [countChanges],
    ...publicPage({ collection: 'briefings', pathOf: paths.briefing }),
  },
  fields: briefingFields,
};
