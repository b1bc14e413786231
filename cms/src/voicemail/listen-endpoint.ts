import type { Call } from '@pressjour/contract/payload-types';
import type { Endpoint, PayloadRequest } from 'payload';
import { Forbidden, NotFound } from 'payload';
import { acts } from '../access/roles.ts';
import type { Voicemail } from '../collections/Calls/voicemails.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { type Label, label } from '../labels.ts';
import { publicError } from '../public-error.ts';
import { rangeOf } from './range.ts';
import { VoicemailError, type VoicemailProblem, type VoicemailVault } from './vault.ts';

/** Requests of one listener within this time are one listening: players ask piece by piece. Milliseconds. */
const oneListening = 15 * 60_000;

/**
 * `GET /:id/voicemail?recordingSid=`: the audio, decrypted, for officers, duty managers and administrators; the first of the call unless
 * one is named. Who listens is noted before anything is heard. Answers ranges of bytes, as players ask for them.
 */
export function listenEndpoint(vault: VoicemailVault): Endpoint {
  return {
    path: '/:id/voicemail',
    method: 'get',
    handler: async (req) => {
      if (!acts(req.user, 'officer', 'duty-manager', 'admin')) throw new Forbidden(req.t);
      const call = await callOf(req);
      const voicemail = voicemailOf({ req, call, wanted: req.searchParams.get('recordingSid') });
      const { callSid } = call;
      const recordingSid = String(voicemail.recordingSid);
      const audio = await vault.read({ callSid, recordingSid }).catch((error) => refuse(req, error));
      const range = rangeOf({ header: req.headers.get('range'), size: audio.length });
      const headers = headersOf(voicemail);
      if (range === 'unsatisfiable') {
        return new Response(null, {
          status: 416,
          headers: { ...headers, 'content-range': `bytes */${audio.length}` },
        });
      }
      const { start, end } = range ?? { start: 0, end: audio.length - 1 };
      await noteListening({ req, id: call.id });
      return new Response(new Uint8Array(audio.subarray(start, end + 1)), {
        status: range === null ? 200 : 206,
        headers: {
          ...headers,
          'content-length': String(end + 1 - start),
          ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${audio.length}` }),
        },
      });
    },
  };
}

async function callOf(req: PayloadRequest): Promise<Call> {
  const call = await req.payload.findByID({
    collection: 'calls',
    id: String(req.routeParams?.id),
    depth: 0,
    disableErrors: true,
    req,
  });
  if (!call) throw new NotFound(req.t);
  return call;
}

interface Wanted {
  req: PayloadRequest;
  call: Call;
  wanted: string | null;
}

function voicemailOf({ req, call, wanted }: Wanted): Voicemail {
  const voicemails = call.voicemails ?? [];
  const voicemail = voicemails.find(({ recordingSid }) => wanted === null || recordingSid === wanted);
  if (!voicemail)
    throw publicError(req, label('Samtalet har inget röstmeddelande.', 'The call has no voicemail.'), 404);
  if (voicemail.state === 'kept') return voicemail;
  const [words, status] = voicemail.state === 'removed' ? removed : awaited;
  throw publicError(req, words, status);
}

const removed: [Label, number] = [
  label(
    'Röstmeddelandet är gallrat. Samtalet finns kvar i loggen.',
    'The voicemail was removed when its time was over. The call is still in the log.',
  ),
  410,
];
const awaited: [Label, number] = [
  label(
    'Röstmeddelandet hämtas från telefonitjänsten. Försök igen om en stund.',
    'The voicemail is being fetched from the telephone service. Try again in a moment.',
  ),
  404,
];

const problems: Partial<Record<VoicemailProblem, Label>> = {
  'not-there': label(
    'Filen med röstmeddelandet finns inte kvar i DATA_DIR. Samtalet finns kvar i loggen; ring tillbaka. Be driften läsa tillbaka filen från säkerhetskopian.',
    'The file of the voicemail is no longer in DATA_DIR. The call is still in the log; phone back. Have the file restored from the backup.',
  ),
  damaged: label(
    'Filen med röstmeddelandet är skadad eller sparad med en annan PAYLOAD_SECRET och går inte att spela upp. Samtalet finns kvar i loggen; ring tillbaka.',
    'The file of the voicemail is damaged, or was kept with another PAYLOAD_SECRET, and cannot be played. The call is still in the log; phone back.',
  ),
};

function refuse(req: PayloadRequest, error: unknown): never {
  const words = error instanceof VoicemailError ? problems[error.problem] : undefined;
  throw words ? publicError(req, words, 500) : error;
}

async function noteListening({ req, id }: { req: PayloadRequest; id: string }): Promise<void> {
  const by = String(req.user?.id);
  await inTransaction(req, async () => {
    const { listened } = await req.payload.findByID({ collection: 'calls', id, depth: 0, req });
    const before = listened ?? [];
    const now = new Date();
    const again = before.some(
      (one) => one.by === by && now.getTime() - Date.parse(one.at ?? '') < oneListening,
    );
    if (again) return;
    const data = { listened: [...before, { by, at: now.toISOString() }] };
    await req.payload.update({ collection: 'calls', id, data, depth: 0, req });
  });
}

function headersOf({ mediaType, recordedAt }: Voicemail): Record<string, string> {
  const day = String(recordedAt).slice(0, 10);
  const ending = mediaType === 'audio/wav' ? 'wav' : 'mp3';
  return {
    'content-type': mediaType ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-disposition': `inline; filename="voicemail-${day}.${ending}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; media-src 'self'; frame-ancestors 'none'",
  };
}
