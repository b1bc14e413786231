import { readTwiml, type Verb } from '../exchange/index.ts';
import { dutyLineUrl, pressNumber } from './line-under-test.ts';

/** The path and query of the first address of a step in a TwiML document, as Twilio sends it: without the fragment. */
export function pathIn(xml: string, step: string): string {
  const leg = step === 'accept' ? 'whisper' : 'caller';
  const address = readTwiml({ xml, leg, pressNumber })
    .flatMap(addressesOf)
    .find((value) => value.startsWith(`${dutyLineUrl}/voice/${step}?`));
  if (address === undefined) throw new Error(`There is no address of ${step} in ${xml}`);
  return address.slice(dutyLineUrl.length).replace(/#.*/, '');
}

function addressesOf({ attributes, children }: Verb): string[] {
  return [...Object.values(attributes), ...children.flatMap(addressesOf)];
}
