import type { PublicStatementName } from '@pressjour/contract';
import type { Field, GlobalConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { anyone } from '../../access/anyone.ts';
import { refuseAllLanguages } from '../../access/refuse-all-languages.ts';
import { deciders } from '../../access/roles.ts';
import { auditSettings } from '../../audit/of-settings.ts';
import { refuseIdentityNumbersInGlobal } from '../../hooks/refuse-identity-numbers.ts';
import { queuePublish } from '../../jobs/queue-publish.ts';
import { groups, type Label } from '../../labels.ts';

/** A page of its own that the agency answers for: everybody may read it, and it is on the site as soon as it is saved. */
export function statement({
  slug,
  name,
  fields,
}: {
  slug: PublicStatementName;
  name: Label;
  fields: Field[];
}): GlobalConfig {
  return {
    slug,
    label: name,
    admin: { group: groups.newsroom },
    access: { read: anyone, update: allow(...deciders) },
    hooks: {
      beforeOperation: [({ req }) => refuseAllLanguages(req)],
      beforeValidate: [refuseIdentityNumbersInGlobal],
      afterChange: [
        async ({ doc, req }) => {
          await queuePublish({ req, settings: true });
          return doc;
        },
        auditSettings,
      ],
    },
    fields,
  };
}
