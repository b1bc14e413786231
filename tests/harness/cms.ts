import type { Environment } from '@pressjour/contract';

export interface Document {
  id: string;
  [field: string]: unknown;
}

/** A person or a service that speaks to the cms's REST API. */
export interface CmsClient {
  /** The address of the cms, and what says who asks: for who measures, and sends by other means. */
  sender: { base: string; authorization: string };
  get: (path: string) => Promise<Response>;
  post: (path: string, body: unknown) => Promise<Response>;
  create: (collection: string, body: unknown) => Promise<Document>;
  update: (collection: string, id: string, body: unknown) => Promise<Document>;
  updateGlobal: (slug: string, body: unknown) => Promise<void>;
  remove: (collection: string, id: string) => Promise<void>;
}

/** As the holder of INTERNAL_TOKEN, on the inner address. */
export function asService({
  cmsInternalUrl,
  internalToken,
}: Pick<Environment, 'cmsInternalUrl' | 'internalToken'>): CmsClient {
  return client(cmsInternalUrl, `Bearer ${internalToken}`);
}

/** As a user that is logged in on the public address. */
export async function asUser(
  { cmsUrl }: Pick<Environment, 'cmsUrl'>,
  credentials: { email: string; password: string },
): Promise<CmsClient> {
  const response = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const { token } = (await accepted(response)) as { token: string };
  return client(cmsUrl, `JWT ${token}`);
}

export const admin = {
  email: 'admin@isvagsverket.example',
  password: 'a long password of the test',
  name: 'Astrid Berg',
  roles: ['admin'],
};

/** Makes the first administrator and logs in. */
export async function asFirstAdmin(environment: Environment): Promise<CmsClient> {
  await asService(environment).create('users', admin);
  return asUser(environment, admin);
}

/** A press service that is open on weekdays, eight to five, with one telephone on the desk. */
export const pressService = {
  organisation: 'Isvägsverket',
  number: '+46846500410',
  email: 'press@isvagsverket.example',
  weeklyHours: ['1', '2', '3', '4', '5'].map((day) => ({ day, opens: '08:00', closes: '17:00' })),
  closedOnSwedishHolidays: true,
  closedDays: [],
  shortDays: [],
  deskNumbers: [{ label: 'Pressbordet', phone: '+46846500411', acceptByKey: false }],
  overflowToOfficers: false,
  ringSeconds: 20,
};

function client(base: string, authorization: string): CmsClient {
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${base}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const doc = async (response: Promise<Response>) =>
    ((await accepted(await response)) as { doc: Document }).doc;
  return {
    sender: { base, authorization },
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    create: (collection, body) => doc(send('POST', `/api/${collection}`, body)),
    update: (collection, id, body) => doc(send('PATCH', `/api/${collection}/${id}`, body)),
    updateGlobal: async (slug, body) => {
      await accepted(await send('POST', `/api/globals/${slug}`, body));
    },
    remove: async (collection, id) => {
      await accepted(await send('DELETE', `/api/${collection}/${id}`));
    },
  };
}

async function accepted(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`The cms answered ${response.status}: ${await response.text()}`);
  return response.json();
}
