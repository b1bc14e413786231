import { expect, it } from 'vitest';
import { refuseIdentityNumbers } from './refuse-identity-numbers.ts';

const save = (data: object) =>
  refuseIdentityNumbers({ collection: { slug: 'briefings' }, data, req: { t: String } } as never);

it.each([
  { contacts: ['0f0e0d0c-0b0a-4900-8800-8112189876ab'] },
  { newsItems: ['69218112189876abcdefabcd'] },
  { rows: [{ id: '811218-9876' }] },
  { phone: '+8112189876' },
])('takes the digits of an id for no number: %o', (data) => {
  expect(save(data)).toBe(data);
});

it.each([{ title: '811218-9876' }, { rows: [{ text: { sv: 'Se 0f0e0d0c-0b0a-4900-8800-8112189876ab' } }] }])(
  'refuses what somebody wrote: %o',
  (data) => {
    expect(() => save(data)).toThrow();
  },
);
