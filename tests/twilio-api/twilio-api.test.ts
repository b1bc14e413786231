import { expect, it } from 'vitest';
import { startTwilioApi, type TwilioApi } from './index.ts';

const host = 'api.dublin.ie1.twilio.com';

const post = (api: TwilioApi, path: string, form: Record<string, string>, at = host) =>
  fetch(`${api.url}/${at}${path.replace('{AccountSid}', api.environment.accountSid ?? '')}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${api.environment.accountSid}:${api.environment.authTokens[0]}`)}`,
    },
    body: new URLSearchParams(form),
  });
const messages = '/2010-04-01/Accounts/{AccountSid}/Messages.json';
const text = { To: '+46701740611', From: 'Pressjour', Body: 'Hej' };

it('answers what its description has', async () => {
  const api = await startTwilioApi();
  expect((await post(api, messages, text)).status).toBe(201);
  await api.close();
});

it.each([
  [
    'a parameter that there is none of',
    messages,
    { ...text, Urgent: 'yes' },
    host,
    /additionalProperty":"Urgent/,
  ],
  ['a missing parameter', messages, { From: 'Pressjour' }, host, /missingProperty":"To/],
  ['a value of another form', messages, { ...text, To: '070-174 06 11' }, host, /phone-number|match format/],
  [
    'an address that there is none of',
    '/2010-04-01/Accounts/{AccountSid}/Faxes.json',
    text,
    host,
    /no such operation/,
  ],
  ['another region', messages, text, 'api.twilio.com', /no such operation/],
])('fails on %s', async (_what, path, form, at, fault) => {
  const api = await startTwilioApi();
  await post(api, path, form, at);
  await expect(api.close()).rejects.toThrow(fault);
});

it('fails on an answer of its own that is not as described', async () => {
  const api = await startTwilioApi();
  api.records.status = 'merry';
  const { accountSid, authTokens } = api.environment;
  await fetch(`${api.url}/${host}/2010-04-01/Accounts/${accountSid}.json`, {
    headers: { authorization: `Basic ${btoa(`${accountSid}:${authTokens[0]}`)}` },
  });
  await expect(api.close()).rejects.toThrow(/Answer to FetchAccount/);
});
