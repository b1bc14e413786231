import { parseBuffer } from 'music-metadata';
import type { Recording } from '../cms.ts';
import { ErrandFailure } from '../failure.ts';

/** The header of a WAV file alone has 44 bytes. */
const shortest = 44;
const longest = 30 * 1024 * 1024;
const types: Record<string, Recording['type']> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/mp3': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
};
const containers: Record<Recording['type'], string> = { 'audio/mpeg': 'MPEG', 'audio/wav': 'WAVE' };

/**
 * Proves that what Twilio handed out is the whole recording, before anything is deleted there: audio by its content type and
 * its own header, and as long as Twilio said, but for two seconds or a twentieth.
 * @returns its type as the cms takes it
 * @throws {ErrandFailure} to be tried again, since Twilio may not have finished the file
 */
export async function verifyRecording({
  audio,
  contentType,
  durationSeconds,
}: {
  audio: Uint8Array;
  /** As Twilio's answer has it, with or without parameters. */
  contentType: string;
  durationSeconds: number;
}): Promise<Recording['type']> {
  const known = types[contentType.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (known === undefined) throw unfit('is no audio file');
  if (audio.byteLength <= shortest) throw unfit('has no sound in it');
  if (audio.byteLength > longest) throw unfit('is larger than 30 MB');
  const { container, duration } = await formatOf(audio, known);
  if (container !== containers[known] || duration === undefined)
    throw unfit('does not begin as its type should');
  const tolerance = Math.max(2, durationSeconds * 0.05);
  if (Math.abs(duration - durationSeconds) > tolerance) {
    throw unfit(`lasts ${Math.round(duration)} s and not ${durationSeconds} s`);
  }
  return known;
}

async function formatOf(audio: Uint8Array, mimeType: string) {
  try {
    return (
      await parseBuffer(audio, { mimeType, size: audio.byteLength }, { duration: true, skipCovers: true })
    ).format;
  } catch {
    return { container: undefined, duration: undefined };
  }
}

function unfit(what: string): ErrandFailure {
  return new ErrandFailure({
    sentence: `The recording at Twilio ${what}: it was neither kept nor deleted, and stays there.`,
    again: true,
  });
}
