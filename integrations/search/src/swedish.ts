import { stemmer as snowball } from '@orama/stemmers/swedish';

/**
 * The stem of a Swedish word in lower case: Snowball's, with gaps closed that a newsroom is full of. Short roots (isen, isar → is),
 * roots that end in a vowel (sjön, sjöarna → sjö), "-an" (sprickan → sprick), the neuter's "-et" and "-t" (fordonet → fordon,
 * säkert → säker). What is left is taken for a word again until nothing more can go, so that a form leads where the word leads
 * that it is a form of (konferensen → konferens → konf).
 * @see https://snowballstem.org/algorithms/swedish/stemmer.html
 */
export function swedishStem(word: string): string {
  const stem = shorter(word);
  return stem === word ? word : swedishStem(stem);
}

function shorter(word: string): string {
  const root = shortRoot.exec(word)?.[1] ?? vowelRoot.exec(word)?.[1];
  if (root !== undefined) return root;
  const stem = snowball(word);
  return definite.exec(stem)?.[1] ?? neuter.exec(stem)?.[1] ?? stem;
}

/** A vowel and a consonant before the ending: Snowball leaves three letters at least. */
const shortRoot = /^([aeiouyåäö][^aeiouyåäö])(?:ens?|ets?|ars?|arnas?)$/;
const vowelRoot = /^(.*(?:[åöy]|bro))(?:ns?|ars?|arnas?)$/;
const definite = /^(?=.*[aeiouyåäö].*[ae][nt]s?$)(.{3,}?)(?:ets?|ans?)$/;
const neuter = /^(.{3,}[lmnr])t$/;
