import fc from 'fast-check';
import { email } from 'payload/shared';
import { describe, expect, it } from 'vitest';
import { errandOf, type Sending } from './ways.ts';

const reader = {
  name: 'Aino Rautavuo',
  email: 'aino@isvagsverket.example',
  phone: '+46701740605',
  language: 'sv',
} as const;
const words = { text: 'Din jour har börjat.', mail: { subject: 'Din jour', text: 'Den har börjat.' } };
const sending = (change: Partial<Sending> = {}): Sending => ({ notice: 'n1', reader, words, ...change });
const mailTo = (address: string) => errandOf('mail', sending({ reader: { ...reader, email: address } }));

describe('the errand of a notice', () => {
  it('goes to every address that a user may have', () => {
    const taken = (address: string) => email(address, { req: { t: String, payload: {} } } as never) === true;
    const addresses = fc.oneof(
      fc.emailAddress(),
      fc.constantFrom('a&b@x.se', "o'neill@x.se", 'a!#$%*+/=?^_`{|}~-b@under-lagd.x.example'),
    );
    expect(taken('a&b@x.se')).toBe(true);
    expect(mailTo('a&b@x.se').success).toBe(true);
    fc.assert(
      fc.property(addresses, (address) => {
        fc.pre(taken(address));
        expect(mailTo(address).success).toBe(true);
      }),
    );
  });

  it.each(['', 'a', 'a@b', 'a@x.se, b@x.se', 'a@x.se\nBcc: b@x.se', 'A <a@x.se>'])(
    'does not go to %j',
    (address) => {
      expect(mailTo(address).success).toBe(false);
    },
  );

  it('cuts a text that is too long', () => {
    const text = 'å'.repeat(3000);
    const errand = errandOf('text', sending({ words: { ...words, text } }));
    expect(errand.data).toMatchObject({ body: `${'å'.repeat(999)}…` });
  });

  it('is a call in the language of who gets it', () => {
    const call = { purpose: 'event' as const, title: { sv: 'Sprickor', en: 'Cracks' } };
    expect(errandOf('call', sending({ call, words: null })).data).toEqual({
      kind: 'call',
      to: reader.phone,
      call: { notice: 'n1', purpose: 'event', name: reader.name, language: 'sv', title: 'Sprickor' },
    });
    expect(errandOf('call', sending()).success).toBe(false);
  });

  it('names what is wrong without the value', () => {
    const { error } = mailTo('aino');
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['to']);
  });
});
