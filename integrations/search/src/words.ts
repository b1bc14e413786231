/**
 * The words of a text, in lower case: runs of letters and digits. What stands after an apostrophe belongs to the word
 * ("road's"), and the ending of an abbreviation is left out ("SMHI:s"). Marks on letters are left out too, but for those that
 * make å, ä and ö, which are letters of their own.
 */
export function wordsOf(text: string): string[] {
  return runsOf(text).map(wordOf);
}

/** The words as they stand in the text, in lower case: what they are for the search is said by `wordOf`. */
export function runsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(run) ?? [];
}

/** What a run of letters and digits is for the search. */
export function wordOf(run: string): string {
  const plain = run.replace(/:.*$/, '').replace(/['’]/g, '');
  return plain.replace(foreign, (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, ''));
}

const run = /[\p{L}\p{N}]+(?:['’:]\p{L}+)*/gu;
/** Whatever is neither ASCII nor å, ä, ö. */
const foreign = /[^\p{ASCII}åäö]/gu;

/** The text as it is typed on a keyboard without å, ä and ö. */
export function withoutDots(text: string): string {
  return text.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
}
