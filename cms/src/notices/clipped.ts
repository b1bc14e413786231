/** A text of so many characters at most; one that is cut ends in an ellipsis. Pure. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
