import type { Language, Localized } from '@pressjour/contract';
import type { AuditLog } from '@pressjour/contract/payload-types';
import { localTime } from '../endpoints/local-time.ts';
import { label } from '../labels.ts';
import { auditActions } from './actions.ts';

const headings = {
  at: label('När', 'When'),
  actor: label('Vem', 'Who'),
  roles: label('Roller då', 'Roles then'),
  account: label('Konto', 'Account'),
  action: label('Vad', 'What'),
  title: label('Gäller', 'About'),
  collection: label('Slag', 'Kind'),
  document: label('Dokument', 'Document'),
  version: label('Version', 'Version'),
  details: label('Mer om det', 'Details'),
} satisfies Record<string, Localized>;

export type AuditRow = Record<keyof typeof headings, string | null>;

interface Writing {
  language: Language;
  /** IANA. */
  timeZone: string;
}

/** The columns of the export with their headings; that of the instants names the time zone. */
export function auditColumns({ language, timeZone }: Writing): { key: keyof AuditRow; header: string }[] {
  const keys = Object.keys(headings) as (keyof AuditRow)[];
  return keys.map((key) => {
    const heading = headings[key][language];
    return { key, header: key === 'at' ? `${heading} (${timeZone})` : heading };
  });
}

/** An entry as a row of the export. */
export function auditRow(entry: AuditLog, { language, timeZone }: Writing): AuditRow {
  return {
    at: localTime(entry.at, timeZone),
    actor: entry.actorName,
    roles: entry.actorRoles ?? null,
    account: entry.actorId ?? null,
    action: auditActions[entry.action][language],
    title: entry.aboutTitle ?? null,
    collection: entry.aboutCollection ?? null,
    document: entry.aboutId ?? null,
    version: entry.version ?? null,
    details: entry.details ? JSON.stringify(entry.details) : null,
  };
}
