import type { Endpoint, SanitizedConfig } from 'payload';

/**
 * What a collection holds of texts. `texts`: the words themselves. `files`: what is attached. `traces`: what was decided, checked or
 * noted of texts. `related`: what texts refer to. `nothing`: no word of a text.
 */
export type Holds = 'texts' | 'files' | 'traces' | 'related' | 'nothing';

interface Named {
  holds: Holds;
  /** Endpoints of its own, beside Payload's. */
  own?: string[];
  /** Sizes of its pictures. */
  sizes?: string[];
}

const stepsOfTexts = [
  'get /:id/guard',
  'get /:id/preview',
  'get /:id/workflow',
  'post /:id/approve',
  'post /:id/approve-afterwards',
  'post /:id/ask-approval',
  'post /:id/preview-links',
  'post /:id/publish',
  'post /:id/translate',
  'post /:id/void-approval',
  'post /:id/waive',
  'post /:id/withdraw',
];

/**
 * Every collection of the cms, by hand. Whoever adds a collection, an endpoint or a size of pictures says here what it holds of texts:
 * the requests of the leak test are made from the config by themselves, but only who made it knows whether more must be tried.
 */
export const namedCollections: Record<string, Named> = {
  'news-items': { holds: 'texts', own: [...stepsOfTexts, 'post /import'] },
  guidance: { holds: 'texts', own: stepsOfTexts },
  media: { holds: 'files', sizes: ['w1600', 'w480', 'w960'] },
  approvals: { holds: 'traces' },
  'audit-log': { holds: 'traces', own: ['get /export.csv', 'get /export.json'] },
  'guard-waivers': { holds: 'traces' },
  'link-checks': { holds: 'traces' },
  'live-checks': { holds: 'traces' },
  'preview-links': { holds: 'traces', own: ['post /:id/revoke'] },
  notices: { holds: 'traces' },
  errands: { holds: 'traces', own: ['post /:id/result', 'post /:id/retry', 'post /claim'] },
  'payload-jobs': { holds: 'traces' },
  'payload-kv': { holds: 'traces' },
  'payload-locked-documents': { holds: 'traces' },
  'payload-preferences': { holds: 'traces' },
  'payload-migrations': { holds: 'nothing' },
  'press-contacts': { holds: 'related' },
  topics: { holds: 'related' },
  events: { holds: 'related', own: ['get /outlook', 'post /:id/call-in', 'post /:id/updates'] },
  addresses: { holds: 'related' },
  assignments: { holds: 'related' },
  briefings: { holds: 'related' },
  channels: { holds: 'nothing' },
  rotations: { holds: 'nothing' },
  shifts: { holds: 'nothing' },
  swaps: { holds: 'nothing', own: ['post /:id/accept', 'post /:id/decline', 'post /:id/withdraw'] },
  calls: {
    holds: 'nothing',
    own: ['get /:id/voicemail', 'get /export.csv', 'get /statistics', 'put /:callSid/voicemail'],
  },
  'call-events': { holds: 'nothing', own: ['post /batch'] },
  'blocked-callers': { holds: 'nothing' },
  purges: { holds: 'nothing' },
  users: { holds: 'nothing', own: ['post /phone-code', 'post /phone-code/check'] },
};

const namedGlobals = [
  'accessibility-statement',
  'press-service',
  'privacy-statement',
  'roster-calendar',
  'site-settings',
  'social-media-rules',
  'told-roster',
  'told-troubles',
];

const namedEndpoints = [
  'get /access',
  'get /calendar',
  'get /calendar/:file',
  'get /duty-check',
  'get /line-status',
  'get /links/:token',
  'get /live-check',
  'get /my-duty',
  'get /previews/:token',
  'get /previews/:token/files/:key/:size',
  'get /snapshot',
  'get /who-answers',
  'post /calendar/renew',
  'post /links/:token',
  'post /previews/:token',
  'post /publish-jobs/:id/retry',
];

/** What Payload 3.90 itself answers below a collection or a global; a later version's endpoints show up as unnamed ones. */
const payloads = new Set([
  'delete /',
  'delete /:id',
  'get /',
  'get /:id',
  'get /count',
  'get /versions',
  'get /versions/:id',
  'patch /',
  'patch /:id',
  'post /',
  'post /:id/duplicate',
  'post /access',
  'post /access/:id?',
  'post /versions/:id',
  // Of files.
  'get /file/:filename',
  'get /paste-url/:id?',
  // Of accounts.
  'get /init',
  'get /me',
  'post /first-register',
  'post /forgot-password',
  'post /login',
  'post /logout',
  'post /refresh-token',
  'post /reset-password',
  'post /unlock',
  'post /verify/:id',
  // Of jobs.
  'get /handle-schedules',
  'get /run',
  // Of preferences.
  'delete /:key',
  'get /:key',
  'post /:key',
]);

/** All that a config offers, in the shape of the tables above. */
export function offeredBy({ collections, globals, endpoints }: SanitizedConfig) {
  return {
    collections: Object.fromEntries(
      collections.map(({ slug, endpoints: own, upload }) => [
        slug,
        {
          own: ownOf(own),
          sizes: (upload?.imageSizes ?? []).map(({ name }) => name).sort(),
        },
      ]),
    ),
    globals: globals.map(({ slug, endpoints: own }) => [slug, ...ownOf(own)].join(' ')).sort(),
    endpoints: namesOf(endpoints).sort(),
  };
}

/** The tables above, in the same shape. */
export function named(): ReturnType<typeof offeredBy> {
  return {
    collections: Object.fromEntries(
      Object.entries(namedCollections).map(([slug, { own = [], sizes = [] }]) => [
        slug,
        { own: own.toSorted(), sizes: sizes.toSorted() },
      ]),
    ),
    globals: namedGlobals.toSorted(),
    endpoints: namedEndpoints.toSorted(),
  };
}

type Endpoints = readonly Endpoint[] | false;

function ownOf(endpoints: Endpoints): string[] {
  return [...new Set(namesOf(endpoints))].filter((name) => !payloads.has(name)).sort();
}

function namesOf(endpoints: Endpoints): string[] {
  return (endpoints || []).map(({ method, path }) => `${method} ${path}`);
}
