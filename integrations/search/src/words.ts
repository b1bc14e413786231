/**
 * The words of a text, in lower case: runs of letters and digits. What stands after an apostrophe belongs to the word
 * ("road's"), and the ending of an abbreviation is left out ("SMHI:s"). Marks on letters are left out too, but for those that
 * make å, ä and ö, which are letters of their own.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().replace(joined, '').replace(ending, '$1');
  return plain.replace(foreign, withoutMarks).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const joined = /(?<=\p{L})['’](?=\p{L})/gu;
const ending = /(\p{L}):\p{L}+/gu;
/** Whatever is neither ASCII nor å, ä, ö. */
const foreign = /[^\p{ASCII}åäö]/gu;

function withoutMarks(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The text as it is typed on a keyboard without å, ä and ö. */
export function withoutDots(text: string): string {
  return text.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
}
