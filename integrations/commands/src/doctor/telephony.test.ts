import { readEnvironment } from '@pressjour/contract';
import { expect, it } from 'vitest';
import { checkTelephony } from './telephony.ts';

const environment = readEnvironment({
  variables: { DUTY_LINE_URL: 'https://jour.isvagsverket.example', DEMO: '0' },
  secrets: () => ({ get: () => 'a secret of the test' }),
  workingDirectory: '/tmp',
});
const texts = checkTelephony(environment).map(({ text }) => text);

it('names both addresses to set at Twilio', () => {
  expect(texts).toContainEqual(
    expect.stringMatching(/^Webhook .* https:\/\/jour\.isvagsverket\.example\/voice\/incoming#rc=2/),
  );
  expect(texts).toContainEqual(
    expect.stringMatching(/^Status callback .* https:\/\/jour\.isvagsverket\.example\/voice\/status$/),
  );
});

it('promises no text message', () => {
  expect(texts.join('\n')).not.toMatch(/outbox|\btexts?\b/);
});
