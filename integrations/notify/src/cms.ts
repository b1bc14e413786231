import {
  type CallEventBatch,
  type ClaimedErrands,
  type ClaimQuestion,
  claimedErrandsShape,
  type Environment,
  type ErrandResult,
  type LineSnapshot,
  lineSnapshotShape,
  type VoicemailKept,
  voicemailKeptShape,
} from '@pressjour/contract';
import type { z } from 'zod';
import { ErrandFailure } from './failure.ts';

/** The cms does not answer, or not as it should. */
export class CmsAway extends Error {
  override readonly name = 'CmsAway';
}

export interface Recording {
  callSid: string;
  recordingSid: string;
  durationSeconds: number;
  type: 'audio/mpeg' | 'audio/wav';
  audio: Uint8Array;
}

/** What the notifier asks of the cms. Everything throws {@link CmsAway} when it gets no proper answer. */
export interface Cms {
  /** Leases what is due. */
  claim: (question: ClaimQuestion) => Promise<ClaimedErrands['errands']>;
  /**
   * Tells what became of a try. `refused`: the cms does not understand the result, which the same words will not change.
   * An errand that is not there any more counts as told.
   */
  tell: (id: string, result: ErrandResult) => Promise<'told' | 'refused'>;
  /**
   * Hands a recording over; answered when the cms has it on its disk. `purged`: the cms had it for its time and wants it no more.
   * @throws {ErrandFailure} when the cms will never take it
   */
  keepVoicemail: (recording: Recording) => Promise<VoicemailKept | 'purged'>;
  /** Adds entries to the journal of calls, each once by its id. */
  journal: (entries: CallEventBatch['entries']) => Promise<void>;
  /** What the rules read, of now. */
  line: () => Promise<LineSnapshot>;
}

const answerWithin = 10_000;
/** A recording of some minutes has to go over and onto a disk. */
const recordingWithin = 45_000;

/** The statuses with which the cms refuses a recording whatever the try. */
const purged = 410;
const refusals: Partial<Record<number, string>> = {
  409: 'The cms has another audio of this recording already.',
  413: 'The recording is larger than the cms takes.',
  415: 'The cms does not take the recording for WAV or MP3.',
};
const toBeHeard = "It stays at Twilio: hear it in Twilio's console and delete it there.";

/** The cms on CMS_INTERNAL_URL, as the service that holds INTERNAL_TOKEN. */
export function createCms({
  cmsInternalUrl,
  internalToken,
}: Pick<Environment, 'cmsInternalUrl' | 'internalToken'>): Cms {
  return {
    async claim(question) {
      const response = await send('/api/errands/claim', post(question));
      return (await understood(response, claimedErrandsShape)).errands;
    },

    async tell(id, result) {
      const response = await send(`/api/errands/${encodeURIComponent(id)}/result`, post(result));
      await response.body?.cancel();
      if (response.ok || response.status === 404) return 'told';
      if (response.status === 400 || response.status === 422) return 'refused';
      throw new CmsAway(`The cms did not take a result (status ${response.status}).`);
    },

    async keepVoicemail({ callSid, recordingSid, durationSeconds, type, audio }) {
      const query = new URLSearchParams({ recordingSid, durationSeconds: String(durationSeconds) });
      const path = `/api/calls/${encodeURIComponent(callSid)}/voicemail?${query}`;
      const response = await send(path, {
        method: 'PUT',
        headers: { 'content-type': type },
        body: audio as Uint8Array<ArrayBuffer>,
        signal: AbortSignal.timeout(recordingWithin),
      });
      const refusal = refusals[response.status];
      if (response.status !== purged && refusal === undefined)
        return understood(response, voicemailKeptShape);
      await response.body?.cancel();
      if (refusal === undefined) return 'purged';
      throw new ErrandFailure({ sentence: `${refusal} ${toBeHeard}`, again: false });
    },

    async journal(entries) {
      const response = await send('/api/call-events/batch', post({ entries } satisfies CallEventBatch));
      await response.body?.cancel();
      if (!response.ok)
        throw new CmsAway(`The cms did not take entries of calls (status ${response.status}).`);
    },

    async line() {
      return understood(await send('/api/snapshot', {}), lineSnapshotShape);
    },
  };

  async function send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${cmsInternalUrl}${path}`, {
        signal: AbortSignal.timeout(answerWithin),
        redirect: 'error',
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${internalToken}` },
      });
    } catch (error) {
      throw new CmsAway('The cms does not answer.', { cause: error });
    }
  }
}

function post(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

async function understood<T>(response: Response, shape: z.ZodType<T>): Promise<T> {
  if (!response.ok) {
    await response.body?.cancel();
    throw new CmsAway(`The cms answers with status ${response.status}.`);
  }
  const parsed = shape.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  throw new CmsAway('The cms answers otherwise than the contract says: are both of the same version?');
}
