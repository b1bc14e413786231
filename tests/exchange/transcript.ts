/** A sentence that somebody heard. */
export interface Spoken {
  language: string;
  text: string;
}

/** What came of one telephone that was rung. */
export interface Ring {
  number: string;
  /** What its screen showed. */
  shown: string;
  /** What was said to it before it was connected. */
  whispered: Spoken[];
  bridged: boolean;
  status: 'completed' | 'busy' | 'no-answer' | 'failed';
}

/** One call from its beginning to its end. */
export interface Transcript {
  callSid: string;
  /** What the caller heard. */
  heard: Spoken[];
  /** The telephones that rang, in order. */
  rings: Ring[];
  /** The number that the caller talked with; null when with nobody. */
  connectedTo: string | null;
  /** Every TwiML document that was fetched, in order. */
  documents: { url: string; xml: string }[];
}
