/** Words that take in everything by themselves, and words that do so before a name of things. */
const everything = new Set(['allt', 'allting', 'alltihop', 'everything', 'anything', 'whatever']);
const allOf = new Set([
  ...['alla', 'all', 'allehanda', 'samtliga', 'samtligt', 'varje', 'varenda', 'hela', 'helst'],
  ...['any', 'every', 'each', 'entire', 'whole', 'complete', 'full'],
]);
/** Words that tell no case from another. */
const general = new Set([
  ...everything,
  ...allOf,
  ...[
    'vad',
    'som',
    'ni',
    'du',
    'har',
    'finns',
    'kan',
    'om',
    'på',
    'mig',
    'oss',
    'jag',
    'vi',
    'i',
    'hos',
    'er',
    'av',
    'till',
  ],
  ...[
    'min',
    'mitt',
    'mina',
    'vår',
    'vårt',
    'våra',
    'en',
    'ett',
    'den',
    'det',
    'de',
    'eller',
    'och',
    'med',
    'för',
    'rör',
    'gäller',
  ],
  ...[
    'handling',
    'handlingar',
    'handlingarna',
    'dokument',
    'dokumenten',
    'papper',
    'uppgift',
    'uppgifter',
    'uppgifterna',
  ],
  ...[
    'ärende',
    'ärenden',
    'ärendet',
    'ärendena',
    'akt',
    'akten',
    'akter',
    'information',
    'journal',
    'journaler',
    'mapp',
  ],
  ...[
    'rörande',
    'angående',
    'myndigheten',
    'register',
    'registret',
    'person',
    'personen',
    'möjligt',
    'möjliga',
  ],
  ...[
    'the',
    'a',
    'an',
    'of',
    'on',
    'in',
    'at',
    'to',
    'and',
    'or',
    'that',
    'which',
    'you',
    'have',
    'hold',
    'has',
    'held',
    'there',
    'is',
  ],
  ...[
    'are',
    'my',
    'me',
    'our',
    'us',
    'i',
    'we',
    'about',
    'concerning',
    'regarding',
    'relating',
    'related',
    'with',
    'for',
    'exists',
  ],
  ...[
    'document',
    'documents',
    'record',
    'records',
    'file',
    'files',
    'paper',
    'papers',
    'data',
    'case',
    'cases',
    'detail',
    'details',
  ],
  ...['agency', 'person', 'possible', 'available'],
]);
/** What takes in all that the agency holds of somebody, in whichever case. */
const holdings = [
  ...['om mig', 'om oss', 'på mig', 'ni har', 'du har', 'myndigheten har', 'som finns'],
  ...[
    'about me',
    'about us',
    'on me',
    'you have',
    'you hold',
    'the agency has',
    'the agency holds',
    'that exists',
    'there is',
  ],
];

/**
 * Whether a power of attorney covers so much that whoever signs it cannot have known what they agreed to: it then fails as a whole.
 * A number tells a case from others: of the case, of a decision, of a year.
 * @param caseNumber as it was written; may be empty
 * @param documents in words; may be empty
 */
export function isTooGeneral({ caseNumber, documents }: { caseNumber: string; documents: string }): boolean {
  const hasNumber = /\p{N}/u.test(caseNumber);
  const text = plain(hasNumber ? documents : `${caseNumber} ${documents}`);
  if (text === '') return false;
  const words = text.split(' ');
  const specific = words.filter((word) => !general.has(word));
  const takesIn = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  if (takesIn(everything) || takesIn(allOf)) {
    if (holdings.some((holding) => ` ${text} `.includes(` ${holding} `))) return true;
    const isLimited = hasNumber || /\p{N}/u.test(text);
    if (!isLimited && (takesIn(everything) || specific.length < 2)) return true;
  }
  return specific.length === 0 && !hasNumber;
}

/** Lower case, with one space between words and nothing else. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
