import { randomUUID } from 'node:crypto';
import type { Cms, Reader } from '../cms/support/cms.ts';
import type { Asker } from './asking.ts';

export const outside = [
  'anonymous',
  'without a role',
  'with a forged token',
  'with the token of the services',
] as const;
export const house = ['officer', 'duty-manager', 'service'] as const;
export const writers = ['editor', 'approver', 'admin'] as const;

/** Everybody who may ask the cms anything, by their names above. */
export async function meetAskers({ payload, environment }: Cms): Promise<Record<string, Asker>> {
  const data = { email: 'ingen@isvagsverket.example', password: randomUUID(), name: 'Ingen' };
  const { id } = await payload.create({ collection: 'users', data: { ...data, roles: ['officer'] } });
  const { token } = await payload.login({ collection: 'users', data });
  await payload.db.updateOne({ collection: 'users', id, data: { roles: [] } });
  const stranger = (name: (typeof outside)[number], authorization?: string): Asker => ({
    name,
    circle: 'anybody',
    as: 'anonymous',
    ...(authorization === undefined ? {} : { headers: { authorization } }),
  });
  const insider = (circle: Asker['circle'], as: Reader): Asker => ({ name: as, circle, as });
  const all = [
    stranger('anonymous'),
    { ...stranger('without a role', `JWT ${token}`), account: String(id) },
    stranger('with a forged token', `JWT ${token?.slice(0, -4)}AAAA`),
    stranger('with the token of the services', `Bearer ${environment.internalToken}`),
    ...house.map((as) => insider('house', as)),
    insider('writers', 'editor'),
    insider('writers', 'approver'),
    insider('admin', 'admin'),
  ];
  return Object.fromEntries(all.map((asker) => [asker.name, asker]));
}
