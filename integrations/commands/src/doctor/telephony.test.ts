import { readEnvironment } from '@pressjour/contract';
import { expect, it } from 'vitest';
import { checkTelephony } from './telephony.ts';

const environment = readEnvironment({
  variables: { DUTY_LINE_URL: 'https://jour.isvagsverket.example', DEMO: '0' },
  secrets: () => ({ get: () => 'a secret of the test' }),
  workingDirectory: '/tmp',
});
const texts = checkTelephony(environment).map(({ text }) => text);

it('names the address to set at Twilio, and the command that sets it', () => {
  expect(texts).toContainEqual(
    expect.stringMatching(
      /^Calls come in at https:\/\/jour\.isvagsverket\.example\/voice\/incoming#\S*rc=2.* provision/,
    ),
  );
});

it('says that no call from Twilio is taken without an account', () => {
  expect(texts).toContainEqual(expect.stringMatching(/^TWILIO_ACCOUNT_SID is not set/));
});
