import type { TwilioEnvironment } from '@pressjour/contract';
import { answeredError, asked, orNull, TelephonyError } from './errors.ts';
import { type Leftovers, leftoversAt } from './leftovers.ts';
import { type NumberSettings, numberAt, type PressNumber, setNumberAt } from './numbers.ts';
import { paced, type Waiting } from './pace.ts';
import { connect } from './rest.ts';

/** What Pressjour asks of Twilio. Everything throws {@link TelephonyError} and nothing else. */
export interface Telephony {
  /** @param to E.164 */
  sendText: (text: { to: string; body: string }) => Promise<{ sid: string }>;
  /** Places a call; what is said in it is asked for at `url`. It is not recorded. */
  placeCall: (call: OutgoingCall) => Promise<{ sid: string }>;
  /** The whole recording. One that is not ready yet is an error with `again`. */
  fetchRecording: (recording: { recordingSid: string }) => Promise<RecordingMedia>;
  /** The recordings that Twilio has of a call. */
  listRecordings: (call: { callSid: string }) => Promise<RecordingRecord[]>;
  /** Deletes; what is gone already counts as deleted. */
  deleteRecording: (sid: string) => Promise<void>;
  deleteCall: (sid: string) => Promise<void>;
  deleteMessage: (sid: string) => Promise<void>;
  /** What is still kept there from before an instant. */
  listLeftovers: (asked: { before: Temporal.Instant; number: string }) => Promise<Leftovers>;
  /** A number of the account; null when it has none such. */
  number: (phone: string) => Promise<PressNumber | null>;
  setNumber: (sid: string, settings: NumberSettings) => Promise<void>;
  /** The region in which calls to a number are handled; null when Twilio does not tell. */
  inboundRegion: (phone: string) => Promise<string | null>;
  setInboundRegion: (phone: string, region: string) => Promise<void>;
  /** Whether the account may be used: `active`, `suspended` or `closed`. */
  accountStatus: () => Promise<string>;
}

export interface OutgoingCall {
  /** E.164. */
  to: string;
  /** The press number. */
  from: string;
  url: string;
  /** Told once, when the call is over. */
  statusCallback: string;
  ringSeconds: number;
}

/** What Twilio says of a recording. */
export interface RecordingRecord {
  sid: string;
  recordedAt: Temporal.Instant;
  /** 0 when there is nothing on it, or it is not ready. */
  durationSeconds: number;
}

export interface RecordingMedia {
  audio: Uint8Array;
  contentType: string;
}

export interface TelephonyParts {
  twilio: TwilioEnvironment;
  /** Twilio places one call a second for an account unless it grants more. Texts it queues itself. */
  callsPerSecond?: number;
  /** How a call waits for its turn; by the real clock unless said. */
  waiting?: Waiting;
}

/**
 * A client of Twilio's REST interface in the configured region.
 * @throws {TelephonyError} without TWILIO_ACCOUNT_SID
 */
export function createTelephony({ twilio, callsPerSecond = 1, waiting }: TelephonyParts): Telephony {
  const rest = connect(twilio);
  const { sdk } = rest;
  const callPace = paced(1000 / callsPerSecond, waiting);

  return {
    async sendText({ to, body }) {
      const from = twilio.textsFrom;
      if (from === null) {
        throw new TelephonyError('The text was not sent: TWILIO_SMS_FROM is not set.', { again: false });
      }
      const { sid } = await asked('The text was not sent', () => sdk.messages.create({ to, from, body }));
      return { sid };
    },

    async placeCall({ to, from, url, statusCallback, ringSeconds }) {
      const { sid } = await callPace(() =>
        asked('The call was not placed', () =>
          sdk.calls.create({
            to,
            from,
            url,
            method: 'POST',
            statusCallback,
            statusCallbackMethod: 'POST',
            statusCallbackEvent: ['completed'],
            timeout: ringSeconds,
          }),
        ),
      );
      return { sid };
    },

    fetchRecording: ({ recordingSid }) =>
      asked('The recording was not fetched', async () => {
        const path = `/2010-04-01/Accounts/${rest.accountSid}/Recordings/${recordingSid}.mp3`;
        const response = await rest.fetch('api', path);
        if (response.status === 404) {
          throw new TelephonyError('The recording is not ready at Twilio yet, or is gone (status 404).', {
            again: true,
            status: 404,
          });
        }
        if (!response.ok)
          throw answeredError({ what: 'The recording was not fetched', status: response.status });
        const audio = new Uint8Array(await response.arrayBuffer());
        return { audio, contentType: response.headers.get('content-type') ?? '' };
      }),

    async listRecordings({ callSid }) {
      const found = await asked('The recordings of a call were not listed', () =>
        sdk.recordings.list({ callSid }),
      );
      return found.map(({ sid, dateCreated, status, duration }) => ({
        sid,
        recordedAt: Temporal.Instant.fromEpochMilliseconds(dateCreated.getTime()),
        durationSeconds: status === 'completed' ? Number.parseInt(duration, 10) || 0 : 0,
      }));
    },
    deleteRecording: (sid) => gone('The recording was not deleted', () => sdk.recordings(sid).remove()),
    deleteCall: (sid) => gone('The record of the call was not deleted', () => sdk.calls(sid).remove()),
    deleteMessage: (sid) => gone('The record of the text was not deleted', () => sdk.messages(sid).remove()),

    listLeftovers: ({ before, number }) =>
      asked('What is left at Twilio could not be listed', () =>
        leftoversAt({ sdk, before, number, textsFrom: twilio.textsFrom }),
      ),
    number: (phone) => asked('The press number was not looked up', () => numberAt(sdk, phone)),
    setNumber: (sid, settings) =>
      asked('The press number was not set', () => setNumberAt(sdk, sid, settings)),

    inboundRegion: (phone) =>
      orNull('The region of the press number was not looked up', async () => {
        const { voiceRegion } = await sdk.routes.v2.phoneNumbers(phone).fetch();
        return voiceRegion;
      }),
    async setInboundRegion(phone, region) {
      await asked('The region of the press number was not set', () =>
        sdk.routes.v2.phoneNumbers(phone).update({ voiceRegion: region }),
      );
    },
    async accountStatus() {
      const { status } = await asked('The account was not looked up', () =>
        sdk.api.v2010.accounts(rest.accountSid).fetch(),
      );
      return status;
    },
  };
}

async function gone(what: string, remove: () => Promise<unknown>): Promise<void> {
  await orNull(what, remove);
}
