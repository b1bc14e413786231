/** Where something stands in a feed's text, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A feed that cannot be imported. Nothing of it was. The message begins with the line at fault. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly place: Place | null;

  constructor(message: string, place: Place | null = null) {
    super(place === null ? message : `Line ${place.line}, column ${place.column}: ${message}`);
    this.place = place;
  }
}

/** The place of an offset in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
