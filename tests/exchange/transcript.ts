/** A sentence that somebody heard. */
export interface Spoken {
  language: string;
  text: string;
}

/** A document that was fetched. */
export interface Fetched {
  url: string;
  xml: string;
  /** When its answer came. */
  at: Temporal.Instant;
}

/** What came of one telephone that was rung. */
export interface Ring {
  number: string;
  /** What its screen showed. */
  shown: string;
  /** When it began to ring. */
  at: Temporal.Instant;
  /** The longest that Twilio was to let it ring, in seconds. */
  timeout: number;
  /** What was said to it before it was connected, or instead. */
  whispered: Spoken[];
  /** The keys that were pressed on it, in order. */
  pressed: string[];
  bridged: boolean;
  bridgedAt: Temporal.Instant | null;
  /** `canceled`: the caller hung up while it rang. */
  status: 'completed' | 'busy' | 'no-answer' | 'failed' | 'canceled';
}

/** What the caller left behind the tone. */
export interface Recording {
  sid: string;
  seconds: number;
  /** `absent`: too short to be kept. */
  status: 'completed' | 'absent';
}

/** One call from its beginning to its end. */
export interface Transcript {
  callSid: string;
  startedAt: Temporal.Instant;
  endedAt: Temporal.Instant;
  /** What the caller heard. */
  heard: Spoken[];
  /** The telephones that rang, in order. */
  rings: Ring[];
  recordings: Recording[];
  /** The number that the caller talked with; null when with nobody. */
  connectedTo: string | null;
  /** Who ended the call: the caller, or what the line said. */
  endedBy: 'caller' | 'line';
  /** Every TwiML document that was fetched, in order. */
  documents: Fetched[];
  /** What could not be fetched, or not be told, in spite of Twilio's tries. */
  failures: string[];
  /** How often the fallback was asked. */
  fellBack: number;
}
