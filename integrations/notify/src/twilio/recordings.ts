import { createHash } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Errand } from '@pressjour/contract';
import type { Telephony } from '@pressjour/telephony';
import type { Cms } from '../cms.ts';
import { ErrandFailure } from '../failure.ts';
import { verifyRecording } from './verify-recording.ts';

type FetchRecording = Extract<Errand, { kind: 'fetch-recording' }>;

export interface Recordings {
  /**
   * Brings a recording from Twilio into the cms, then deletes it there: only when the cms has the same bytes, or had it for its time.
   * @throws {ErrandFailure}
   */
  bring: (errand: FetchRecording) => Promise<void>;
  /** Forgets that it was brought, when the cms knows. */
  settle: (errand: FetchRecording) => Promise<void>;
}

/**
 * A note in DATA_DIR/notify/kept, made before the deletion, says that the cms has a recording: after a crash between the deletion
 * and telling of it, the errand comes again and would find nothing at Twilio.
 */
export function createRecordings({
  telephony,
  cms,
  dataDir,
}: {
  telephony: Pick<Telephony, 'fetchRecording' | 'deleteRecording'>;
  cms: Pick<Cms, 'keepVoicemail'>;
  dataDir: string;
}): Recordings {
  const folder = join(dataDir, 'notify', 'kept');
  const note = (sid: string) => join(folder, sid);
  return {
    async bring({ callSid, recordingSid, durationSeconds }) {
      if (!(await exists(note(recordingSid)))) {
        const { contentType, audio } = await telephony.fetchRecording({ recordingSid });
        const type = await verifyRecording({ audio, contentType, durationSeconds });
        const kept = await cms.keepVoicemail({ callSid, recordingSid, durationSeconds, type, audio });
        if (kept !== 'purged' && kept.sha256 !== createHash('sha256').update(audio).digest('hex')) {
          throw new ErrandFailure({
            sentence:
              'The cms kept other bytes than Twilio gave: the recording stays at Twilio and is brought again.',
            again: true,
          });
        }
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(note(recordingSid), '', { mode: 0o600, flush: true });
      }
      await telephony.deleteRecording(recordingSid);
    },
    async settle({ recordingSid }) {
      await rm(note(recordingSid), { force: true });
    },
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
