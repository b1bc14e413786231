/** Splits a document before the last of a closing tag. */
export function whole(text: string, closing: string): { before: string; after: string } {
  const at = text.lastIndexOf(closing);
  return { before: text.slice(0, at), after: text.slice(at) };
}

/** What stands from the first of an opening to the last of a closing, both included. */
export function between(text: string, opening: string, closing: string): string {
  return text.slice(text.indexOf(opening), text.lastIndexOf(closing) + closing.length);
}

/** XML without the blanks that `feedsmith` sets round CDATA, where they would be a part of the text. */
export function withoutBlanks(xml: string): string {
  return xml.replace(/\s*(<!\[CDATA\[[\s\S]*?\]\]>)\s*/g, '$1');
}
