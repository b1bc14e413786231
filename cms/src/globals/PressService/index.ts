import type { Field, GlobalConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { anyone } from '../../access/anyone.ts';
import { refuseAllLanguages } from '../../access/refuse-all-languages.ts';
import { auditSettings } from '../../audit/of-settings.ts';
import { forgetKnown } from '../../guard/known.ts';
import { refuseIdentityNumbersInGlobal } from '../../hooks/refuse-identity-numbers.ts';
import { groups, type Label, label } from '../../labels.ts';
import { lineChanged } from '../../line/changed.ts';
import { dayWithTime } from './day-with-time.ts';
import { dutyFields } from './fields/duty.ts';
import { hoursFields } from './fields/hours.ts';
import { ladderFields } from './fields/ladder.ts';
import { retentionFields } from './fields/retention.ts';
import { serviceFields } from './fields/service.ts';
import { unansweredFields } from './fields/unanswered.ts';
import { opensBeforeCloses } from './opens-before-closes.ts';

const tab = (name: Label, fields: Field[]) => ({ label: name, fields });

/** The press service: what everybody may know of it, and how its line is answered, which only the house may. */
export const pressService: GlobalConfig = {
  slug: 'press-service',
  label: label('Presstjänsten', 'Press service'),
  admin: { group: groups.pressLine },
  access: { read: anyone, update: allow('admin', 'duty-manager') },
  hooks: {
    beforeOperation: [({ req }) => refuseAllLanguages(req)],
    beforeValidate: [refuseIdentityNumbersInGlobal, opensBeforeCloses, dayWithTime],
    afterChange: [
      async ({ doc, req }) => {
        await lineChanged(req);
        return doc;
      },
      auditSettings,
      forgetKnown.serviceChanged,
    ],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        tab(label('Presstjänsten', 'Press service'), serviceFields),
        tab(label('Öppettider', 'Hours'), hoursFields),
        tab(label('Vem som rings', 'Who is called'), ladderFields),
        tab(label('När ingen svarar', 'When nobody answers'), unansweredFields),
        tab(label('Jouren', 'Duty'), dutyFields),
        tab(label('Gallring', 'Retention'), retentionFields),
      ],
    },
  ],
};
