import type { CollectionConfig } from 'payload';
import { allow } from '../../access/allow.ts';
import { inside } from '../../access/inside.ts';
import { nobody } from '../../access/nobody.ts';
import { isInside, roles } from '../../access/roles.ts';
import { selfOrAdmin } from '../../access/self-or-admin.ts';
import { auditUsers } from '../../audit/of-users.ts';
import { calendarAddressField } from '../../calendar/fields.ts';
import { dayAndTime } from '../../fields/day-and-time.ts';
import { phoneField } from '../../fields/phone.ts';
import { tellLine } from '../../hooks/tell-line.ts';
import { groups, label } from '../../labels.ts';
import { endLinksOfMaker } from '../../preview/end-links.ts';
import { closedFirstRegister } from './first-register.ts';
import { forgetVerification } from './forget-verification.ts';
import { keepOnRoster } from './keep-on-roster.ts';
import { leavePast } from './leave-past.ts';
import { maySeePhone } from './may-see-phone.ts';
import { phoneCodeField } from './phone-code.ts';
import { phoneCodeEndpoints } from './phone-code-endpoints.ts';
import { serviceStrategy } from './service-strategy.ts';
import { tellLineOfOfficer } from './tell-line-of-officer.ts';

const roleLabels: Record<(typeof roles)[number], { sv: string; en: string }> = {
  admin: label('Administratör', 'Administrator'),
  editor: label('Redaktör', 'Editor'),
  approver: label('Godkännare', 'Approver'),
  'duty-manager': label('Jouransvarig', 'Duty manager'),
  officer: label('Presskommunikatör i jour', 'On-call press officer'),
};

/** The people of the press office. Their cookies are secure when the cms is reached over https. */
export function users({
  internalToken,
  secure,
}: {
  internalToken: string;
  secure: boolean;
}): CollectionConfig<'users'> {
  return {
    slug: 'users',
    labels: { singular: label('Användare', 'User'), plural: label('Användare', 'Users') },
    admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'], group: groups.administration },
    auth: {
      cookies: { secure, sameSite: 'Lax' },
      maxLoginAttempts: 5,
      lockTime: 10 * 60 * 1000,
      // Payload keeps its interval by a write beside the transaction that it has open, which waits for itself where there is one
      // writer, and holds up all others for that long. The limit on logins counts these requests too.
      forgotPassword: { minRequestInterval: 0 },
      strategies: [serviceStrategy(internalToken)],
    },
    access: {
      admin: ({ req }) => isInside(req.user),
      create: allow('admin', 'service'),
      read: inside,
      update: selfOrAdmin,
      delete: allow('admin'),
      unlock: allow('admin'),
    },
    disableDuplicate: true,
    endpoints: [closedFirstRegister, ...phoneCodeEndpoints],
    hooks: {
      beforeChange: [forgetVerification],
      beforeDelete: [keepOnRoster, leavePast],
      afterChange: [tellLineOfOfficer, endLinksOfMaker.afterChange, auditUsers.afterChange],
      afterDelete: [...tellLine.afterDelete, endLinksOfMaker.afterDelete, auditUsers.afterDelete],
    },
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 100, label: label('Namn', 'Name') },
      {
        name: 'roles',
        type: 'select',
        hasMany: true,
        required: true,
        saveToJWT: true,
        label: label('Roller', 'Roles'),
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        access: { create: allow('admin', 'service'), update: allow('admin') },
      },
      phoneField({
        name: 'phone',
        label: label('Telefon i jour', 'On-call telephone'),
        access: { read: maySeePhone },
        admin: {
          description: label(
            'Hit kopplas samtal under ett jourpass. Numret visas aldrig utanför myndigheten.',
            'Calls are put through here during a shift. The number is never shown outside the agency.',
          ),
        },
      }),
      {
        name: 'phoneVerifiedAt',
        type: 'date',
        access: { create: nobody, update: nobody, read: inside },
        label: label('Numret bekräftat', 'Number verified'),
        admin: { readOnly: true, date: dayAndTime },
      },
      phoneCodeField,
      calendarAddressField,
      {
        name: 'language',
        type: 'select',
        defaultValue: 'sv',
        label: label('Språk för aviseringar', 'Language of notices'),
        options: [
          { value: 'sv', label: 'Svenska' },
          { value: 'en', label: 'English' },
        ],
      },
    ],
  };
}
