import type { Place } from './feed-error.ts';

/** An item as its feed has it, whatever the format. Texts are as they came; empty ones are null. */
export interface RawItem {
  place: Place;
  /** HTML or plain text. */
  title: string | null;
  guid: string | null;
  link: string | null;
  date: string | null;
  /** Where the date stands, for a fault in it. */
  datePlace: Place;
  /** A short text, as HTML. */
  summary: string | null;
  /** The whole text, as HTML. */
  content: string | null;
}
