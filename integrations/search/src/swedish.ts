import { stemmer as snowball } from '@orama/stemmers/swedish';

/**
 * The stem of a Swedish word in lower case. Snowball's rules, and three of their gaps closed, since a newsroom is full of such
 * words: short roots (isen, isar → is), roots that end in a vowel (sjön, sjöarna → sjö), and the neuter's "-et" (fordonet → fordon).
 * @see https://snowballstem.org/algorithms/swedish/stemmer.html
 */
export function swedishStem(word: string): string {
  const short = shortRoot.exec(word)?.[1] ?? vowelRoot.exec(word)?.[1];
  return short ?? withoutNeuter(snowball(word));
}

/** One vowel and one consonant before the ending: Snowball leaves three letters at least. */
const shortRoot = /^([aeiouyåäö][^aeiouyåäö])(?:ens?|ets?|ars?|arnas?)$/;
const vowelRoot = /^(.*[åöyo])(?:ns?|ars?|arnas?)$/;

/** "-et" and what it leaves of words that themselves end so (arbetet, arbete → arb), as long as a root stays. */
function withoutNeuter(stem: string): string {
  const rest = /^(.*[aeiouyåäö].*)ets?$/.exec(stem)?.[1];
  return rest === undefined || rest.length < 3 ? stem : withoutNeuter(rest);
}
