import { randomUUID } from 'node:crypto';
import type { Answer, Ask, Cms } from './cms.ts';

/** A press service with as much as the line needs: office hours on weekdays, one telephone at the desk. */
export async function fillPressService(cms: Cms, changes: object = {}): Promise<void> {
  await cms.payload.updateGlobal({
    slug: 'press-service',
    data: {
      organisation: 'Isvägsverket',
      number: '+46846500410',
      email: 'press@isvagsverket.example',
      weeklyHours: (['1', '2', '3', '4', '5'] as const).map((day) => ({
        day,
        opens: '08:00',
        closes: '17:00',
      })),
      deskNumbers: [{ label: 'Plats 1', phone: '+46846500411' }],
      ...changes,
    },
  });
}

export interface SignedUp {
  id: string;
  /** A request as this officer. */
  ask: (path: string, ask?: Ask) => Promise<Answer>;
}

/** One more on-call press officer, signed in. */
export async function signUpOfficer(
  cms: Cms,
  { name, phone }: { name: string; phone: string },
): Promise<SignedUp> {
  const account = { email: `${name.toLowerCase()}@isvagsverket.example`, password: randomUUID() };
  const { id } = await cms.payload.create({
    collection: 'users',
    data: { ...account, name, phone, roles: ['officer'] },
  });
  const { token } = await cms.payload.login({ collection: 'users', data: account });
  const headers = { authorization: `JWT ${token}` };
  return { id, ask: (path, ask = {}) => cms.ask(path, { ...ask, headers: { ...headers, ...ask.headers } }) };
}
