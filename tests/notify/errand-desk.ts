import { createHash, randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer, json } from 'node:stream/consumers';
import {
  type ClaimedErrands,
  claimedErrandsShape,
  claimQuestionShape,
  type Errand,
  type ErrandResult,
  errandKinds,
  errandResultShape,
  errandShape,
  type LineSnapshot,
} from '@pressjour/contract';
import { startLoopbackServer } from '../harness/loopback-server.ts';

/** An errand as the desk keeps it. */
export interface DeskErrand {
  id: string;
  errand: Errand;
  dueAt: string;
  attempts: number;
  state: 'waiting' | 'leased' | 'done' | 'failed';
  /** Everything that was told of it, in order. */
  told: ErrandResult[];
}

/** A recording that was handed over. */
export interface KeptVoicemail {
  callSid: string;
  recordingSid: string;
  durationSeconds: number;
  type: string;
  audio: Buffer;
}

/** The cms's side of the errands, over real HTTP and held to the contract's shapes. */
export interface ErrandDesk {
  url: string;
  /** In the order in which they were queued. */
  errands: DeskErrand[];
  queue: (errand: Errand) => DeskErrand;
  /** Gives back what is leased, as when the lease has run out. */
  endLeases: () => void;
  voicemails: KeptVoicemail[];
  /** What an answer to a recording says instead of its true hash. */
  wrongHash: string | null;
  /** Refuses recordings with this status; null takes them. */
  refuseVoicemails: number | null;
  line: LineSnapshot;
  /** Answers results so; null takes them. */
  refuse: ((id: string) => number | null) | null;
  /** How often errands were asked for. */
  claims: number;
  /** Awaited before a claim is answered. */
  holdClaims: (() => Promise<void>) | null;
  /** Resolves when the condition holds, at once if it does already. */
  until: (condition: () => boolean) => Promise<void>;
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
}

export async function startErrandDesk({
  internalToken,
  line,
}: {
  internalToken: string;
  line: LineSnapshot;
}): Promise<ErrandDesk> {
  const changed = new EventEmitter();
  const errands: DeskErrand[] = [];
  const server = await startLoopbackServer((request, response) => {
    answer(request, response)
      .catch((error: unknown) => response.writeHead(500).end(String(error)))
      .finally(() => changed.emit('change'));
  });

  const desk: ErrandDesk = {
    url: server.url,
    errands,
    queue(errand) {
      const dueAt = Temporal.Now.instant().toString();
      const kept: DeskErrand = {
        id: randomUUID(),
        errand: errandShape.parse(errand),
        dueAt,
        attempts: 0,
        state: 'waiting',
        told: [],
      };
      errands.push(kept);
      return kept;
    },
    endLeases() {
      for (const errand of errands) if (errand.state === 'leased') errand.state = 'waiting';
    },
    voicemails: [],
    wrongHash: null,
    refuseVoicemails: null,
    line,
    refuse: null,
    claims: 0,
    holdClaims: null,
    async until(condition) {
      while (!condition()) await once(changed, 'change');
    },
    goAway: server.goAway,
    comeBack: server.comeBack,
  };
  return desk;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', server.url);
    const reply = (status: number, body: object = {}) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${internalToken}`) return reply(401);
    const route = `${request.method} ${pathname}`;
    if (route === 'GET /api/snapshot') return reply(200, desk.line);
    if (route === 'POST /api/errands/claim') return reply(200, await claim(await json(request)));
    const [, id] = /^POST \/api\/errands\/([^/]+)\/result$/.exec(route) ?? [];
    if (id !== undefined) return reply(await take(decodeURIComponent(id), await json(request)));
    const [, callSid] = /^PUT \/api\/calls\/([^/]+)\/voicemail$/.exec(route) ?? [];
    if (callSid === undefined) return reply(404);
    const audio = await buffer(request);
    if (desk.refuseVoicemails !== null) return reply(desk.refuseVoicemails);
    const recordingSid = searchParams.get('recordingSid') ?? '';
    const durationSeconds = Number(searchParams.get('durationSeconds'));
    const type = request.headers['content-type'] ?? '';
    desk.voicemails.push({ callSid, recordingSid, durationSeconds, type, audio });
    const sha256 = desk.wrongHash ?? createHash('sha256').update(audio).digest('hex');
    return reply(200, { bytes: audio.length, sha256 });
  }

  async function claim(asked: unknown): Promise<ClaimedErrands> {
    desk.claims += 1;
    await desk.holdClaims?.();
    const { limit, kinds = errandKinds } = claimQuestionShape.parse(asked);
    const waiting = errands.filter(({ state, errand }) => state === 'waiting' && kinds.includes(errand.kind));
    const due = waiting.slice(0, limit);
    for (const errand of due) {
      errand.state = 'leased';
      errand.attempts += 1;
    }
    return claimedErrandsShape.parse({
      errands: due.map(({ id, attempts, dueAt, errand }) => ({ id, attempt: attempts, dueAt, errand })),
      leaseSeconds: 60,
    });
  }

  async function take(id: string, result: unknown): Promise<number> {
    const refusal = desk.refuse?.(id) ?? null;
    if (refusal !== null) return refusal;
    const errand = errands.find((candidate) => candidate.id === id);
    if (errand === undefined) return 404;
    const told = errandResultShape.parse(result);
    errand.told.push(told);
    errand.state = told.outcome === 'done' ? 'done' : told.again ? 'waiting' : 'failed';
    return 200;
  }
}
