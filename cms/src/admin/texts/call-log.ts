import { label } from '../../labels.ts';

/** Of a call's own page and of the voicemail player. */
export const callLogTexts = {
  callHeading: label('Så gick samtalet', 'How the call went'),
  callLegs: label('Telefoner som ringde', 'Telephones that rang'),
  callLegsNone: label('Ingen telefon ringde.', 'No telephone rang.'),
  callNotReturned: label('Inte uppringd ändå', 'Not called back after all'),
  callOwedAgain: label('Samtalet ska ringas upp.', 'The call is owed again.'),
  callTime: label('Tid', 'Time'),
  callWho: label('Vem', 'Who'),
  callResult: label('Resultat', 'Result'),
  callLasted: label('efter {{seconds}} s', 'after {{seconds}} s'),
  callTier: label('ordning {{tier}}', 'tier {{tier}}'),
  callDesk: label('pressbordet', 'press desk'),
  callRound: label('varv {{round}}', 'round {{round}}'),
  callWaited: label(
    'Den som ringde väntade {{seconds}} s på svar.',
    'The caller waited {{seconds}} s for an answer.',
  ),

  leg_connected: label('Tog samtalet och kopplades ihop', 'Took the call and was connected'),
  leg_accepted: label('Tog samtalet', 'Took the call'),
  'leg_caller-gone': label(
    'Tog samtalet, men den som ringde hade lagt på',
    'Took the call, but the caller had gone',
  ),
  leg_declined: label('Skickade vidare', 'Passed it on'),
  leg_ringing: label('Ringer, eller inget är känt än', 'Ringing, or nothing is known yet'),
  leg_completed: label(
    'Någon lyfte men tog inte emot med knapp',
    'Somebody picked up but did not accept by key',
  ),
  leg_busy: label('Upptaget', 'Busy'),
  'leg_no-answer': label('Inget svar', 'No answer'),
  leg_failed: label('Kom inte fram', 'Did not get through'),
  leg_canceled: label('Avbröts', 'Cancelled'),

  voicemail: label('Röstmeddelande', 'Voicemail'),
  voicemailOf: label('Röstmeddelande från {{who}}, {{when}}', 'Voicemail from {{who}}, {{when}}'),
  voicemailSeconds: label('{{seconds}} s', '{{seconds}} s'),
  voicemailAwaited: label(
    'Hämtas från telefonitjänsten. Öppna sidan igen om en stund.',
    'Being fetched from the telephone service. Open the page again in a moment.',
  ),
  voicemailRemoved: label(
    'Gallrat, eftersom tiden det sparas är över.',
    'Removed, since the time for which it is kept is over.',
  ),
  voicemailFailed: label(
    'Röstmeddelandet kan inte spelas upp. {{reason}}',
    'The voicemail cannot be played. {{reason}}',
  ),
  listenedBy: label('Har lyssnat', 'Who has listened'),
  listenedByNobody: label('Ingen har lyssnat.', 'Nobody has listened.'),
  listenedOne: label('{{name}}, {{moment}}', '{{name}}, {{moment}}'),
} as const;
