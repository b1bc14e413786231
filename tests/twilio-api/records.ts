import { randomBytes } from 'node:crypto';

/** A number of the account. */
export interface NumberRecord {
  sid: string;
  phoneNumber: string;
  /** What UpdateIncomingPhoneNumber sets, by its names there. */
  settings: Record<string, string>;
  sms: boolean;
  /** What the Routes interface tells; null: it tells nothing. */
  voiceRegion: string | null;
}

export interface TextRecord {
  sid: string;
  to: string;
  from: string;
  body: string;
  at: Temporal.Instant;
}

export interface CallRecord {
  sid: string;
  to: string;
  from: string;
  at: Temporal.Instant;
  /** The form it was placed with; empty for one that came in. */
  form: Record<string, string>;
}

export interface RecordingRecord {
  sid: string;
  callSid: string;
  /** Null while Twilio is still at it. */
  audio: Uint8Array | null;
  seconds: number;
  at: Temporal.Instant;
}

/** What one account holds at Twilio. */
export interface AccountRecords {
  status: string;
  numbers: NumberRecord[];
  texts: TextRecord[];
  calls: CallRecord[];
  recordings: RecordingRecord[];
}

export function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}

/** `Thu, 30 Jul 2015 20:00:00 +0000` */
export function rfc2822(at: Temporal.Instant): string {
  return new Date(at.epochMilliseconds).toUTCString().replace('GMT', '+0000');
}
