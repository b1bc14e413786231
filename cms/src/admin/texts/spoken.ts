import { label } from '../../labels.ts';

/** Beside each spoken text of the press service. */
export const spokenTexts = {
  spokenLength: label('Ungefär {{seconds}} sekunder uppläst.', 'About {{seconds}} seconds when spoken.'),
  spokenReady: label('Tomt. Det här sägs i stället:', 'Empty. This is said instead:'),
  spokenTooLong: label(
    'Det är mer än {{limit}} sekunder: många lägger på innan texten är slut. Korta den.',
    'That is more than {{limit}} seconds: many hang up before it ends. Shorten it.',
  ),
  spokenHow: label(
    'Uppskattat efter {{rate}} tecken i sekunden, pauser inräknade.',
    'Estimated from {{rate}} characters a second, pauses included.',
  ),
} as const;
