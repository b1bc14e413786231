import { type Environment, webhookOverrides } from '@pressjour/contract';
import { type Finding, note, ok, wrong } from './finding.ts';

/** The settings that real calls need. In the demo, what is missing for them is a hint and no fault. */
export function checkTelephony(environment: Environment): Finding[] {
  const { twilio, dutyLineUrl, siteUrl, cmsUrl, demo } = environment;
  const lack = demo === null ? wrong : note;
  return [
    twilio.accountSid === null
      ? lack(
          'TWILIO_ACCOUNT_SID is not set. Set it and TWILIO_AUTH_TOKEN: without that token no call from Twilio is taken.',
        )
      : ok(`Twilio account set, region ${twilio.region}, edge ${twilio.edge}.`),
    note(
      `Calls come in at ${dutyLineUrl}/voice/incoming${webhookOverrides}: "npm run pressjour -- provision" sets that at Twilio, with the fallback.`,
    ),
    ...(
      [
        ['DUTY_LINE_URL', dutyLineUrl],
        ['SITE_URL', siteUrl],
        ['CMS_URL', cmsUrl],
      ] as const
    ).map(([name, url]) =>
      url.startsWith('https://')
        ? ok(`${name} is ${url}`)
        : lack(`${name} is ${url}: for real use set it to the public https:// address.`),
    ),
  ];
}
