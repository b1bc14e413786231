import type { Sentences } from './facts.ts';

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (number: number) => `${number}${endings[ordinals.select(number)] ?? 'th'}`;
const tier = (number: number) =>
  number === 1 ? 'You are called first.' : `You are called ${ordinal(number)}.`;
const list = (names: readonly string[]) => new Intl.ListFormat('en').format(names);
const after = (names: readonly string[]) =>
  names.length === 0 ? [] : [`You take over from ${list(names)}.`];

const results: Record<string, string> = {
  nobody: 'Nobody with a telephone number was on duty.',
  'number-not-shown': 'The telephone did not show the press number.',
  'no-key': 'Somebody or something answered, but no key was pressed.',
  'no-answer': 'Nobody answered.',
  busy: 'It was busy.',
  failed: 'The call could not be put through.',
  canceled: 'The call was cancelled.',
  unknown: 'Nothing has been reported of the call.',
};

/** English, as the press office writes it. */
export const en: Sentences = {
  handOverComing: ({ moment, until, tier: number, after: names }) => ({
    subject: `Your duty begins ${moment}`,
    sentences: [`Your press duty begins ${moment} and lasts until ${until}.`, tier(number), ...after(names)],
  }),
  handOver: ({ until, tier: number, after: names }) => ({
    subject: 'Your duty has begun',
    sentences: [`Your press duty has begun and lasts until ${until}.`, tier(number), ...after(names)],
  }),
  ongoing: (titles) => `Ongoing news event: ${list(titles)}.`,
  rosterChanged: ({ added, removed }) => ({
    subject: 'Your shifts have changed',
    sentences: [
      'Your shifts have changed.',
      ...(removed.length === 0 ? [] : [`No longer: ${removed.join('; ')}.`]),
      ...(added.length === 0 ? [] : [`New: ${added.join('; ')}.`]),
    ],
  }),
  duty: ({ stretch, tier: number }) => `${stretch} (tier ${number})`,
  swapAsked: ({ asker, stretch, tier: number, message }) => ({
    subject: `${asker} wants to swap duty with you`,
    sentences: [
      `${asker} asks whether you can take the duty ${stretch} (tier ${number}).`,
      ...(message === '' ? [] : [`Message: “${message}”.`]),
      'Answer yes or no under My duty.',
    ],
  }),
  swapAccepted: ({ by, stretch, tier: number }) => ({
    subject: `${by} takes your duty`,
    sentences: [`${by} takes your duty ${stretch} (tier ${number}).`],
  }),
  swapDeclined: ({ by, stretch, tier: number }) => ({
    subject: `${by} cannot take your duty`,
    sentences: [`${by} cannot take your duty ${stretch} (tier ${number}). It is still yours.`],
  }),
  eventStarted: ({ title, end, tier: number, link }) => ({
    subject: `News event: ${title}`,
    sentences: [
      `The news event “${title}” has started. The press number is put through to the officers on duty until ${end}.`,
      tier(number),
      `Confirm that you are ready: ${link}`,
    ],
  }),
  eventUnconfirmed: ({ title, asked, next }) => ({
    subject: `Nobody has confirmed: ${title}`,
    sentences: [
      `${list(asked)} did not confirm the news event “${title}” within 5 minutes.`,
      next.length === 0
        ? 'Nobody else is on duty. Phone them, or call somebody in.'
        : `Now asking ${list(next)}.`,
    ],
  }),
  eventEnding: ({ title, end, longer, link }) => ({
    subject: `The news event ends soon: ${title}`,
    sentences: [
      `The news event “${title}” goes on until ${end}. Its notice is then removed from the site, and the press number is answered as usual.`,
      `Extend it until ${longer}: ${link}`,
    ],
  }),
  eventEnded: ({ title }) => ({
    subject: `The news event is over: ${title}`,
    sentences: [`The news event “${title}” is over. The press number is answered as usual.`],
  }),
  nobodyOnDuty: ({ title, now }) => ({
    subject: 'Nobody has press duty',
    sentences: [
      now
        ? `Nobody who can be called is on duty, and the news event “${title}” is ongoing. Whoever phones the press number hears that nobody answers.`
        : `The news event “${title}” has started, and nobody who can be called is on duty. After office hours nobody answers.`,
      'Call somebody in, or add a shift.',
    ],
  }),
  testCallBad: ({ officer, result, moment }) => ({
    subject: 'The test call went wrong',
    sentences: [
      officer === null
        ? `The test call ${moment} could not be made.`
        : `The test call to ${officer} ${moment} went wrong.`,
      results[result] ?? `Result: ${result}.`,
    ],
  }),
  siteTrouble: ({ troubles }) => ({
    subject: 'Something is not as it should be on the site',
    sentences: troubles,
  }),
  siteClear: ({ troubles }) => ({
    subject: 'The site is as it should be again',
    sentences: ['This is wrong no longer, and you need do nothing about it:', ...troubles],
  }),
  phoneCode: (code) => `${code} is your code to verify this number in Pressjour. It is valid for 10 minutes.`,
  myDuty: 'My duty:',
  roster: 'Shifts:',
  startPage: 'Start page:',
};
