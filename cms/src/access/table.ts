import type { Role } from './roles.ts';

/** Who asks: anonymous readers, people by role, and the other services. */
export type Asker = Role | 'anonymous' | 'service';

export type Action = 'create' | 'read' | 'update' | 'delete' | 'readVersions';

/** `all`: every document. `public`: what the public may see. `own`: the asker's own account or notices. `on-shift`: while on shift. */
export type Extent = 'all' | 'public' | 'own' | 'on-shift' | 'none';

export type AccessRow = Partial<Record<Asker, Extent>>;

export const askers: Asker[] = [
  'anonymous',
  'service',
  'admin',
  'editor',
  'approver',
  'duty-manager',
  'officer',
];

const people = {
  admin: 'all',
  editor: 'all',
  approver: 'all',
  'duty-manager': 'all',
  officer: 'all',
} as const;
const everyone = { ...people, service: 'all' } as const;
const house = {
  admin: 'all',
  editor: 'all',
  approver: 'all',
  'duty-manager': 'all',
  officer: 'all',
} as const;
const writers = { admin: 'all', editor: 'all', approver: 'all' } as const;
const deciders = { admin: 'all', approver: 'all' } as const;
const rosterKeepers = { admin: 'all', 'duty-manager': 'all' } as const;
const starters = { ...writers, 'duty-manager': 'all', officer: 'on-shift' } as const;
const lineStaff = { admin: 'all', 'duty-manager': 'all', officer: 'all' } as const;
const nobody = {} as const;

/**
 * Role × collection × action, as docs/access.md prints it and the tests try it on a running Payload. Whoever is not named in a row
 * may not. The rules themselves stand with the collections; this table says what they must amount to.
 */
export const accessTable: Record<string, Partial<Record<Action, AccessRow>>> = {
  'news-items': {
    create: writers,
    read: { ...everyone, anonymous: 'public' },
    update: writers,
    delete: deciders,
    readVersions: writers,
  },
  guidance: {
    create: writers,
    read: { ...everyone, anonymous: 'public' },
    update: writers,
    delete: deciders,
    readVersions: writers,
  },
  approvals: { create: nobody, read: writers, update: nobody, delete: nobody },
  'press-contacts': {
    create: writers,
    read: { ...everyone, anonymous: 'public' },
    update: writers,
    delete: deciders,
  },
  topics: { create: writers, read: { ...everyone, anonymous: 'all' }, update: writers, delete: deciders },
  assignments: {
    create: writers,
    read: { ...everyone, anonymous: 'public' },
    update: writers,
    delete: deciders,
  },
  briefings: {
    create: writers,
    read: { ...everyone, anonymous: 'public' },
    update: writers,
    delete: deciders,
  },
  channels: { create: writers, read: { ...everyone, anonymous: 'all' }, update: writers, delete: deciders },
  media: { create: writers, read: { ...everyone, anonymous: 'public' }, update: writers, delete: deciders },
  addresses: { create: nobody, read: { ...everyone, anonymous: 'all' }, update: nobody, delete: nobody },
  events: {
    create: starters,
    read: { ...everyone, anonymous: 'public' },
    update: starters,
    delete: rosterKeepers,
  },
  rotations: { create: rosterKeepers, read: everyone, update: rosterKeepers, delete: rosterKeepers },
  shifts: { create: rosterKeepers, read: everyone, update: rosterKeepers, delete: rosterKeepers },
  swaps: { create: lineStaff, read: lineStaff, update: nobody, delete: rosterKeepers },
  'blocked-callers': {
    create: rosterKeepers,
    read: lineStaff,
    update: rosterKeepers,
    delete: rosterKeepers,
  },
  'call-events': { create: nobody, read: rosterKeepers, update: nobody, delete: nobody },
  calls: { create: nobody, read: lineStaff, update: lineStaff, delete: nobody },
  notices: {
    create: nobody,
    read: { ...rosterKeepers, editor: 'own', approver: 'own', officer: 'own' },
    update: nobody,
    delete: nobody,
  },
  purges: { create: nobody, read: rosterKeepers, update: nobody, delete: nobody },
  errands: { create: nobody, read: rosterKeepers, update: nobody, delete: nobody },
  'live-checks': { create: nobody, read: everyone, update: nobody, delete: nobody },
  'guard-waivers': { create: nobody, read: writers, update: nobody, delete: nobody },
  'link-checks': { create: nobody, read: writers, update: nobody, delete: nobody },
  'audit-log': { create: nobody, read: { admin: 'all' }, update: nobody, delete: nobody },
  'preview-links': { create: nobody, read: writers, update: nobody, delete: nobody },
  users: {
    create: { admin: 'all', service: 'all' },
    read: everyone,
    update: { admin: 'all', editor: 'own', approver: 'own', 'duty-manager': 'own', officer: 'own' },
    delete: { admin: 'all' },
  },
  'payload-jobs': { create: nobody, read: { admin: 'all' }, update: nobody, delete: nobody },
};

/**
 * The globals that people see. Desk numbers, overflow, ring time and spoken messages of the press service are never in what the
 * public reads, and of the site settings it reads the name and whether search engines may list the site.
 */
export const globalAccess: Record<string, Record<'read' | 'update', AccessRow>> = {
  'press-service': { read: { ...everyone, anonymous: 'public' }, update: rosterKeepers },
  'site-settings': { read: { ...everyone, anonymous: 'public' }, update: { admin: 'all' } },
  'accessibility-statement': { read: { ...everyone, anonymous: 'all' }, update: deciders },
  'privacy-statement': { read: { ...everyone, anonymous: 'all' }, update: deciders },
  'social-media-rules': { read: { ...everyone, anonymous: 'all' }, update: deciders },
};

/** Actions beyond Payload's own. */
export const endpointAccess: Record<string, AccessRow> = {
  'GET /news-items/:id/workflow': writers,
  'POST /news-items/:id/ask-approval': writers,
  'POST /news-items/:id/approve': deciders,
  'POST /news-items/:id/publish': writers,
  'POST /news-items/:id/void-approval': writers,
  'POST /news-items/:id/approve-afterwards': deciders,
  'POST /news-items/:id/withdraw': deciders,
  'POST /news-items/:id/translate': writers,
  'GET /guidance/:id/workflow': writers,
  'POST /guidance/:id/ask-approval': writers,
  'POST /guidance/:id/approve': deciders,
  'POST /guidance/:id/publish': writers,
  'POST /guidance/:id/void-approval': writers,
  'POST /guidance/:id/approve-afterwards': deciders,
  'POST /guidance/:id/withdraw': deciders,
  'POST /guidance/:id/translate': writers,
  'POST /news-items/:id/preview-links': writers,
  'POST /guidance/:id/preview-links': writers,
  'GET /news-items/:id/preview': writers,
  'GET /guidance/:id/preview': writers,
  'POST /preview-links/:id/revoke': writers,
  'GET /previews/:token': nobody,
  'POST /previews/:token': nobody,
  'GET /news-items/:id/guard': writers,
  'POST /news-items/:id/waive': writers,
  'GET /guidance/:id/guard': writers,
  'POST /guidance/:id/waive': writers,
  'POST /news-items/import': { ...writers, service: 'all' },
  'POST /call-events/batch': { service: 'all' },
  'GET /calls/export.csv': rosterKeepers,
  'GET /audit-log/export.csv': { admin: 'all' },
  'GET /audit-log/export.json': { admin: 'all' },
  'GET /calls/statistics': everyone,
  'PUT /calls/:callSid/voicemail': { service: 'all' },
  'GET /calls/:id/voicemail': lineStaff,
  'POST /errands/claim': { service: 'all' },
  'POST /errands/:id/result': { service: 'all' },
  'POST /errands/:id/retry': rosterKeepers,
  'POST /swaps/:id/accept': { officer: 'all' },
  'POST /swaps/:id/decline': { officer: 'all' },
  'POST /swaps/:id/withdraw': rosterKeepers,
  'POST /users/phone-code': house,
  'POST /users/phone-code/check': house,
  'GET /snapshot': { service: 'all' },
  'GET /duty-check': everyone,
  'GET /who-answers': everyone,
  'GET /my-duty': people,
  'GET /live-check': everyone,
  'POST /publish-jobs/:id/retry': writers,
  'GET /calendar': people,
  'POST /calendar/renew': people,
  'GET /events/outlook': starters,
  'POST /events/:id/call-in': starters,
  'POST /events/:id/updates': starters,
  'GET /links/:token': { ...everyone, anonymous: 'all' },
  'POST /links/:token': { ...everyone, anonymous: 'all' },
  'GET /line-status': { ...everyone, anonymous: 'all' },
};
