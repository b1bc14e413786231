import { label } from '../../labels.ts';

/** Of the start page: what waits for those who keep the roster. And of the event's form: who is told. */
export const dutyTexts = {
  testCallHeading: label('Senaste provsamtalet', 'The last test call'),
  testCallNone: label('Inget provsamtal har gjorts.', 'No test call has been made.'),
  'testCall_number-shown': label(
    '{{name}}, {{moment}}: svarade, och pressnumret syntes.',
    '{{name}}, {{moment}}: answered, and the press number showed.',
  ),
  'testCall_number-not-shown': label(
    '{{name}}, {{moment}}: svarade, men pressnumret syntes inte. Tala med operatören.',
    '{{name}}, {{moment}}: answered, but the press number did not show. Speak to the operator.',
  ),
  'testCall_no-key': label(
    '{{name}}, {{moment}}: svarade, men tryckte ingen knapp.',
    '{{name}}, {{moment}}: answered, but pressed no key.',
  ),
  testCall_unanswered: label('{{name}}, {{moment}}: svarade inte.', '{{name}}, {{moment}}: did not answer.'),
  testCall_failed: label(
    '{{name}}, {{moment}}: samtalet kom inte fram. Kontrollera numret.',
    '{{name}}, {{moment}}: the call did not get through. Check the number.',
  ),
  testCall_outbox: label(
    '{{name}}, {{moment}}: ringdes inte, eftersom ingenting skickas ut här.',
    '{{name}}, {{moment}}: was not called, since nothing is sent out here.',
  ),
  testCall_waiting: label('{{name}}, {{moment}}: inget svar än.', '{{name}}, {{moment}}: no result yet.'),

  dutyWaitsNothing: label(
    'Alla besked till jouren är skickade.',
    'Every word to the officers has been sent.',
  ),
  noticeResult_confirmed: label('Bekräftat med knapp', 'Confirmed by key'),
  'noticeResult_number-shown': label('Svarade, pressnumret syntes', 'Answered, the press number showed'),
  'noticeResult_number-not-shown': label(
    'Svarade, pressnumret syntes inte',
    'Answered, the press number did not show',
  ),
  'noticeResult_no-key': label('Svarade, tryckte ingen knapp', 'Answered, pressed no key'),
  'noticeResult_no-answer': label('Svarade inte', 'Did not answer'),
  noticeResult_busy: label('Upptaget', 'Busy'),
  noticeResult_failed: label('Samtalet kom inte fram', 'The call did not get through'),
  noticeResult_canceled: label('Samtalet ställdes in', 'The call was cancelled'),
  noticeResult_outbox: label(
    'Ringdes inte: ingenting skickas ut här',
    'Not called: nothing is sent out here',
  ),

  errandsHeading: label('Kunde inte skickas', 'Could not be sent'),
  errand_text: label('Sms', 'Text message'),
  errand_mail: label('E-post', 'Mail'),
  errand_call: label('Samtal', 'Call'),
  'errand_fetch-recording': label('Hämta röstmeddelande', 'Fetch a voicemail'),
  'errand_find-recordings': label('Sök röstmeddelanden', 'Look for voicemails'),
  'errand_delete-at-twilio': label('Ta bort hos Twilio', 'Delete at Twilio'),
  'errand_deploy-fallback': label('Uppdatera reserven hos Twilio', 'Deploy the fallback at Twilio'),
  errandTo: label('{{what}}: {{about}} till {{name}}', '{{what}}: {{about}} to {{name}}'),
  errandNoReason: label('Inget skäl angavs.', 'No reason was given.'),
  errandsMore: label('och {{count}} till.', 'and {{count}} more.'),

  unconfirmedHeading: label('Inte bekräftat av jouren', 'Not confirmed by the officers'),
  unconfirmedEvent: label(
    '{{name}} har inte bekräftat händelsen ”{{title}}” (tillfrågad {{moment}}).',
    '{{name}} has not confirmed the event “{{title}}” (asked {{moment}}).',
  ),

  playVoicemail: label('Lyssna på röstmeddelandet', 'Listen to the voicemail'),

  outlookOr: label('eller', 'or'),
  outlookNumber: label('Pressnumret är {{number}}.', 'The press number is {{number}}.'),
  outlookTold: label('Vem som får besked', 'Who is told'),
  outlookAsked: label(
    'När händelsen börjar får {{names}} sms, e-post och efter två minuter ett samtal, och ombeds bekräfta.',
    'When the event begins, {{names}} get a text, a mail and after two minutes a call, and are asked to confirm.',
  ),
  outlookAskedNext: label(
    'Bekräftar ingen inom fem minuter får jouransvarig besked och nästa ordning frågas: {{names}}.',
    'If nobody confirms within five minutes, the duty manager is told and the next tier is asked: {{names}}.',
  ),
  outlookAskedLast: label(
    'Bekräftar ingen inom fem minuter får jouransvarig besked. Ingen står i nästa ordning.',
    'If nobody confirms within five minutes, the duty manager is told. Nobody stands in the next tier.',
  ),
  outlookAskedNobody: label(
    'Ingen har pressjour när händelsen börjar, så bara jouransvarig får sms och e-post.',
    'Nobody is on shift when the event begins, so only the duty manager gets a text and a mail.',
  ),
  outlookAskedUnstaffed: label(
    'Jouren får inget besked, eftersom numret inte bemannas.',
    'The officers are not told, since the number is not staffed.',
  ),
  outlookEndingAlone: label(
    'En halvtimme före slutet får du en länk som förlänger händelsen.',
    'Half an hour before the end, you get a link that extends the event.',
  ),
  outlookEnding: label(
    'En halvtimme före slutet får du och jouren en länk som förlänger händelsen.',
    'Half an hour before the end, you and the officers get a link that extends the event.',
  ),
  outlookCallInButton: label('Kalla in {{name}}', 'Call in {{name}}'),
  outlookCalledIn: label(
    '{{name}} är inkallad och står först.',
    '{{name}} is called in, and is called first.',
  ),
  outlookNotCalledIn: label(
    '{{name}} kallades inte in. {{reason}}',
    '{{name}} was not called in. {{reason}}',
  ),
  outlookCallInAfterSave: label(
    'Spara händelsen, så kan du kalla in någon med en knapp här.',
    'Save the event, and you can call somebody in with one button here.',
  ),
  outlookNextDuty: label('har jour från {{moment}}', 'is on duty from {{moment}}'),
} as const;
