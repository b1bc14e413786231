import type { GlobalConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { anyone } from '../../access/anyone.ts';
import { refuseAllLanguages } from '../../access/refuse-all-languages.ts';
import { auditSettings } from '../../audit/of-settings.ts';
import { queuePublish } from '../../jobs/queue-publish.ts';
import { groups, label } from '../../labels.ts';
import { siteSettingsFields } from './fields.ts';
import { forgetSiteSettings } from './read.ts';

/** What the site is called and how texts reach it. The public sees its name and whether it may be listed; the rest is the house's. */
export const siteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: label('Webbplatsen', 'The site'),
  admin: { group: groups.administration },
  access: { read: anyone, update: allow('admin') },
  hooks: {
    beforeOperation: [({ req }) => refuseAllLanguages(req)],
    afterChange: [
      async ({ doc, req }) => {
        await queuePublish({ req, settings: true });
        await forgetSiteSettings(req);
        return doc;
      },
      auditSettings,
    ],
  },
  fields: siteSettingsFields,
};
