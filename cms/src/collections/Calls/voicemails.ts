import type { Call } from '@pressjour/contract/payload-types';
import type { Recording } from './compute.ts';

export type Voicemail = NonNullable<Call['voicemails']>[number];

/** What the journal says of recordings, with what became of each that was known already. */
export function withVoicemails(recordings: readonly Recording[], known: readonly Voicemail[]): Voicemail[] {
  return recordings.map((recording) => {
    const before = known.find(({ recordingSid }) => recordingSid === recording.recordingSid);
    return { state: 'awaited', ...before, ...recording };
  });
}
