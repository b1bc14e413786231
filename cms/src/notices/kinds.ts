import { label } from '../labels.ts';

/** What people are told of, as the list of notices names it. */
export const noticeKinds = {
  'hand-over-coming': label('Jour börjar snart', 'Duty begins soon'),
  'hand-over': label('Jour har börjat', 'Duty has begun'),
  'roster-changed': label('Jourpass ändrade', 'Shifts changed'),
  'swap-asked': label('Byte efterfrågat', 'Swap asked for'),
  'swap-accepted': label('Byte godtaget', 'Swap accepted'),
  'swap-declined': label('Byte avböjt', 'Swap declined'),
  'event-started': label('Händelse har börjat', 'News event has started'),
  'event-unconfirmed': label('Händelse obekräftad', 'News event unconfirmed'),
  'event-ending': label('Händelse slutar snart', 'News event ends soon'),
  'event-ended': label('Händelse har slutat', 'News event has ended'),
  'nobody-on-duty': label('Ingen i jour', 'Nobody on duty'),
  'missed-call': label('Missat samtal', 'Missed call'),
  'caller-gone': label('Uppringaren lade på', 'Caller hung up'),
  'test-call': label('Provsamtal', 'Test call'),
  'emergency-published': label('Nödpublicerat', 'Published in an emergency'),
  'test-call-bad': label('Provsamtal misslyckat', 'Test call went wrong'),
  'site-trouble': label('Fel på webbplatsen', 'Trouble on the site'),
  'site-clear': label('Webbplatsen är rätt igen', 'The site is right again'),
} as const;

export type NoticeKind = keyof typeof noticeKinds;
