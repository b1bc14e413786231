import type { VoicemailKept } from '@pressjour/contract';
import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden } from 'payload';
import { z } from 'zod';
import { acts } from '../access/roles.ts';
import type { Voicemail } from '../collections/Calls/voicemails.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { PublicError } from '../public-error.ts';
import {
  type Received,
  VoicemailError,
  type VoicemailProblem,
  type VoicemailVault,
  type Whose,
} from './vault.ts';

const recordingSidShape = z.string().regex(/^RE[0-9a-f]{32}$/);

/**
 * `PUT /:callSid/voicemail?recordingSid=` with the audio as body: keeps a recording that the journal names, encrypted, and answers
 * when it is on the disk. The same recording again is answered the same; another one under its name is refused.
 */
export function keepVoicemailEndpoint(vault: VoicemailVault): Endpoint {
  return {
    path: '/:callSid/voicemail',
    method: 'put',
    handler: async (req) => {
      if (!acts(req.user, 'service')) throw new Forbidden(req.t);
      const recordingSid = recordingSidShape.safeParse(req.searchParams.get('recordingSid')).data;
      if (recordingSid === undefined) {
        throw new PublicError('`recordingSid` must be RE and 32 hexadecimal digits. Nothing was kept.', 400);
      }
      const whose = { callSid: String(req.routeParams?.callSid), recordingSid };
      await known(req, whose);
      const received = await vault.receive(whose, bodyOf(req)).catch(refuse);
      try {
        const kept = await inTransaction(req, () => keep({ req, vault, whose, received }));
        return Response.json(kept);
      } finally {
        await received.discard();
      }
    },
  };
}

interface Keep {
  req: PayloadRequest;
  vault: VoicemailVault;
  whose: Whose;
  received: Received;
}

async function keep({ req, vault, whose, received }: Keep): Promise<VoicemailKept> {
  const { id, voicemails, voicemail } = await known(req, whose);
  const { bytes, sha256, mediaType } = received;
  if (voicemail.state === 'kept' && (await isReadable(vault, whose))) {
    if (voicemail.sha256 === sha256) return { bytes, sha256 };
    throw new PublicError('Another audio is kept of this recording already; it was left as it is.', 409);
  }
  await received.accept();
  const data = voicemails.map((one) =>
    one.recordingSid === whose.recordingSid
      ? { ...one, state: 'kept' as const, bytes, sha256, mediaType }
      : one,
  );
  await req.payload.update({ collection: 'calls', id, data: { voicemails: data }, depth: 0, req });
  return { bytes, sha256 };
}

/** The call and what it says of the recording. @throws {PublicError} when the journal has not told of it, or it was purged */
async function known(
  req: PayloadRequest,
  { callSid, recordingSid }: Whose,
): Promise<{ id: string; voicemails: Voicemail[]; voicemail: Voicemail }> {
  const [call] = (
    await req.payload.find({
      collection: 'calls',
      where: { callSid: { equals: callSid } },
      limit: 1,
      pagination: false,
      depth: 0,
      req,
    })
  ).docs;
  const voicemails = call?.voicemails ?? [];
  const voicemail = voicemails.find((one) => one.recordingSid === recordingSid);
  if (!call || !voicemail) {
    throw new PublicError('The journal has told of no such recording. Nothing was kept.', 404);
  }
  if (voicemail.state === 'removed') {
    throw new PublicError('This recording was kept for its time and removed. Nothing was kept.', 410);
  }
  return { id: call.id, voicemails, voicemail };
}

async function isReadable(vault: VoicemailVault, whose: Whose): Promise<boolean> {
  return vault.read(whose).then(
    () => true,
    () => false,
  );
}

async function* bodyOf(req: PayloadRequest): AsyncGenerator<Uint8Array> {
  if (req.body) yield* req.body as unknown as AsyncIterable<Uint8Array>;
}

const refusals: Partial<Record<VoicemailProblem, [string, number]>> = {
  'too-large': ['The recording is larger than 30 MB. Nothing was kept.', 413],
  'no-audio': ['The body is neither WAV nor MP3. Nothing was kept.', 415],
  'not-whole': [
    'The recording did not arrive whole, or could not be written. Nothing was kept; send it again.',
    503,
  ],
};

function refuse(error: unknown): never {
  const refusal = error instanceof VoicemailError ? refusals[error.problem] : undefined;
  if (!refusal) throw error;
  throw new PublicError(...refusal);
}
