import type { Language, Localized } from '@pressjour/contract';
import { written } from '../../admin/phone.ts';
import { end } from '../../admin/time.ts';
import type { Wording, Words } from '../../notices/raise.ts';
import type { ComputedCall } from './compute.ts';

interface Places {
  /** Public address of the admin, without a slash at the end. */
  cmsUrl: string;
  timeZone: string;
  /** When it is told: the time of a call of another day is written with its date. */
  now: Temporal.Instant;
}

interface Missed extends Places {
  call: Pick<
    ComputedCall,
    'startedAt' | 'attempts' | 'outcome' | 'offeredVoicemail' | 'recordings' | 'undecided'
  >;
  from: string | null;
}

/** Of a call that nobody answered. The number stands in the text only: mails are kept for long and forwarded. */
export function missedWording({ call, from, cmsUrl, timeZone, now }: Missed): Wording {
  return ({ language }) => {
    const at = end(call.startedAt, { language, timeZone, now });
    const said = [whatWasLeft(call)[language], call.attempts.length === 0 ? nobodyRung(call)[language] : ''];
    const more = said
      .filter((sentence) => sentence !== '')
      .map((sentence) => `${sentence} `)
      .join('');
    const missed = texts[language].missed(at);
    return wordsOf({ what: missed, more, from, cmsUrl, language });
  };
}

/** To an officer who accepted a call when the caller had gone. */
export function callerGoneWording({
  from,
  startedAt,
  cmsUrl,
  timeZone,
  now,
}: Places & { from: string | null; startedAt: string }): Wording {
  return ({ language }) => {
    const at = end(startedAt, { language, timeZone, now });
    return wordsOf({ what: texts[language].gone(at), more: '', from, cmsUrl, language });
  };
}

/** Of all calls that the cms heard of when they were long over: a mail without numbers. */
export function longMissedWording({ cmsUrl }: Pick<Places, 'cmsUrl'>): Wording {
  return ({ language }) => {
    const { longMissed, heardNow, inLog } = texts[language];
    const address = `${cmsUrl}/admin/my-duty`;
    return {
      text: `${longMissed} ${heardNow} ${inLog} ${address}`,
      mail: { subject: longMissed, text: `${longMissed} ${heardNow}\n\n${inLog}\n${address}\n` },
    };
  };
}

const texts = {
  sv: {
    missed: (at: string) => `Missat samtal till pressnumret ${at}.`,
    gone: (at: string) => `Den som ringde pressnumret ${at} hade lagt på när du svarade.`,
    longMissed: 'Samtal till pressnumret har missats för mer än 12 timmar sedan.',
    heardNow: 'Pressjour har fått veta det först nu. Inget sms skickas om vart och ett.',
    inLog: 'Alla står i samtalsloggen, och de som ska ringas upp även under Min jour:',
    number: (number: string) => `Ring tillbaka: ${number}.`,
    hidden: 'Numret var dolt.',
    inMail: 'Numret att ringa tillbaka till står i samtalsloggen och under Min jour:',
    myDuty: 'Min jour:',
  },
  en: {
    missed: (at: string) => `Missed call to the press number, ${at}.`,
    gone: (at: string) => `Whoever phoned the press number (${at}) had hung up when you answered.`,
    longMissed: 'Calls to the press number were missed more than 12 hours ago.',
    heardNow: 'Pressjour has heard of them only now. No text is sent of each.',
    inLog: 'All of them are in the call log, and those to phone back under My duty too:',
    number: (number: string) => `Phone back: ${number}.`,
    hidden: 'The number was withheld.',
    inMail: 'The number to phone back is in the call log and under My duty:',
    myDuty: 'My duty:',
  },
} as const;

const undecided: Localized = {
  sv: 'Telefonlinjen kunde inte ta reda på vem som skulle svara. Säg till den som sköter driften.',
  en: 'The telephone line could not find out who was to answer. Tell whoever runs the service.',
};

const nobodyOnShift: Localized = {
  sv: 'Ingen hade jour trots pågående händelse.',
  en: 'Nobody was on duty in spite of an ongoing news event.',
};

function nobodyRung(call: Missed['call']): Localized {
  return call.undecided ? undecided : nobodyOnShift;
}

function phoneBack(from: string | null, language: Language): string {
  const { number, hidden } = texts[language];
  return from === null || from === 'anonymous' ? hidden : number(written(from, language));
}

function whatWasLeft({ outcome, recordings, offeredVoicemail }: Missed['call']): Localized {
  if (outcome === 'voicemail') {
    const seconds = recordings.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
    return {
      sv: `Ett röstmeddelande (${seconds} s) finns i samtalsloggen.`,
      en: `A voicemail (${seconds} s) is in the call log.`,
    };
  }
  if (!offeredVoicemail) return { sv: '', en: '' };
  return { sv: 'Inget röstmeddelande lämnades.', en: 'No voicemail was left.' };
}

interface Parts {
  what: string;
  /** Further sentences, each with a space behind it. */
  more: string;
  from: string | null;
  cmsUrl: string;
  language: Language;
}

function wordsOf({ what, more, from, cmsUrl, language }: Parts): Words {
  const { inMail, myDuty } = texts[language];
  const address = `${cmsUrl}/admin/my-duty`;
  return {
    text: `${what} ${phoneBack(from, language)} ${more}${myDuty} ${address}`,
    mail: { subject: what, text: `${what} ${more}\n\n${inMail}\n${address}\n` },
  };
}
