import type { Sentences } from './facts.ts';

const tier = (number: number) =>
  number === 1 ? 'Du rings upp först.' : `Du rings upp som nummer ${number}.`;
const list = (names: readonly string[]) => new Intl.ListFormat('sv').format(names);
const after = (names: readonly string[]) => (names.length === 0 ? [] : [`Du tar över efter ${list(names)}.`]);

const results: Record<string, string> = {
  nobody: 'Ingen med telefonnummer hade jour.',
  'number-not-shown': 'Telefonen visade inte pressnumret.',
  'no-key': 'Någon eller något svarade, men ingen knapp trycktes in.',
  'no-answer': 'Ingen svarade.',
  busy: 'Det var upptaget.',
  failed: 'Samtalet kunde inte kopplas fram.',
  canceled: 'Samtalet avbröts.',
  unknown: 'Inget besked om samtalet har kommit.',
};

/** Swedish, as the press office writes it. */
export const sv: Sentences = {
  handOverComing: ({ moment, until, tier: number, after: names }) => ({
    subject: `Din jour börjar ${moment}`,
    sentences: [`Din pressjour börjar ${moment} och varar till ${until}.`, tier(number), ...after(names)],
  }),
  handOver: ({ until, tier: number, after: names }) => ({
    subject: 'Din jour har börjat',
    sentences: [`Din pressjour har börjat och varar till ${until}.`, tier(number), ...after(names)],
  }),
  ongoing: (titles) => `Händelse pågår: ${list(titles)}.`,
  rosterChanged: ({ added, removed }) => ({
    subject: 'Dina jourpass är ändrade',
    sentences: [
      'Dina jourpass är ändrade.',
      ...(removed.length === 0 ? [] : [`Utgår: ${removed.join('; ')}.`]),
      ...(added.length === 0 ? [] : [`Nytt: ${added.join('; ')}.`]),
    ],
  }),
  duty: ({ stretch, tier: number }) => `${stretch} (ordning ${number})`,
  swapAsked: ({ asker, stretch, tier: number, message }) => ({
    subject: `${asker} vill byta jour med dig`,
    sentences: [
      `${asker} frågar om du kan ta jouren ${stretch} (ordning ${number}).`,
      ...(message === '' ? [] : [`Hälsning: ”${message}”.`]),
      'Svara ja eller nej under Min jour.',
    ],
  }),
  swapAccepted: ({ by, stretch, tier: number }) => ({
    subject: `${by} tar din jour`,
    sentences: [`${by} tar din jour ${stretch} (ordning ${number}).`],
  }),
  swapDeclined: ({ by, stretch, tier: number }) => ({
    subject: `${by} kan inte ta din jour`,
    sentences: [`${by} kan inte ta din jour ${stretch} (ordning ${number}). Du har den kvar.`],
  }),
  eventStarted: ({ title, end, tier: number, link }) => ({
    subject: `Händelse: ${title}`,
    sentences: [
      `Händelsen ”${title}” har börjat. Pressnumret kopplas till jouren till ${end}.`,
      tier(number),
      `Bekräfta att du är beredd: ${link}`,
    ],
  }),
  eventUnconfirmed: ({ title, asked, next }) => ({
    subject: `Ingen har bekräftat: ${title}`,
    sentences: [
      `${list(asked)} har inte bekräftat händelsen ”${title}” inom 5 minuter.`,
      next.length === 0
        ? 'Ingen fler har jour. Ring jouren, eller kalla in någon.'
        : `Nu frågas ${list(next)}.`,
    ],
  }),
  eventEnding: ({ title, end, longer, link }) => ({
    subject: `Händelsen slutar ${end}: ${title}`,
    sentences: [
      `Händelsen ”${title}” slutar ${end}. Då tas beskedet bort från webbplatsen och pressnumret besvaras som vanligt.`,
      `Förläng den till ${longer}: ${link}`,
    ],
  }),
  eventEnded: ({ title }) => ({
    subject: `Händelsen är slut: ${title}`,
    sentences: [`Händelsen ”${title}” är slut. Pressnumret besvaras som vanligt.`],
  }),
  nobodyOnDuty: ({ title, now }) => ({
    subject: 'Ingen har pressjour',
    sentences: [
      now
        ? `Ingen som kan ringas upp har jour, och händelsen ”${title}” pågår. Den som ringer pressnumret hör att ingen svarar.`
        : `Händelsen ”${title}” har börjat, och ingen som kan ringas upp har jour. Efter kontorstid svarar ingen.`,
      'Kalla in någon, eller lägg till ett pass.',
    ],
  }),
  testCallBad: ({ officer, result, moment }) => ({
    subject: 'Provsamtalet gick inte bra',
    sentences: [
      officer === null
        ? `Provsamtalet ${moment} blev inte av.`
        : `Provsamtalet till ${officer} ${moment} gick inte bra.`,
      results[result] ?? `Resultat: ${result}.`,
    ],
  }),
  siteTrouble: ({ troubles }) => ({
    subject: 'Något är inte som det ska på webbplatsen',
    sentences: troubles,
  }),
  siteClear: ({ troubles }) => ({
    subject: 'Webbplatsen är som den ska igen',
    sentences: ['Det här är inte längre fel, och du behöver inte göra något åt det:', ...troubles],
  }),
  phoneCode: (code) => `${code} är din kod för att bekräfta numret i Pressjour. Den gäller i 10 minuter.`,
  myDuty: 'Min jour:',
  roster: 'Jourpassen:',
  startPage: 'Startsidan:',
};
