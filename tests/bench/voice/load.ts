import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { sign } from '../../exchange/signature.ts';

/** Calls that arrive at an even pace, whatever became of those before. */
export interface Slice {
  /** Where the requests go, without a slash at the end. */
  local: string;
  /** What they are signed for. */
  publicUrl: string;
  authToken: string;
  pressNumber: string;
  callsASecond: number;
  seconds: number;
}

/** Milliseconds of each call, from the instant at which it was due to the last byte of its answer. */
export interface Latencies {
  latencies: number[];
  /** By how much each was sent late: what the machine adds to both sides. */
  lateness: number[];
}

/** Timers fire a millisecond late or so; the rest is waited for awake. */
const awake = 2;
const agent = new Agent({ keepAlive: true });

/** The generator of the load, in a process of its own: told of a slice, it tells the latencies. */
process.on('message', (slice: Slice) => {
  void play(slice).then(
    (latencies) => process.send?.(latencies),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(0));

async function play(slice: Slice): Promise<Latencies> {
  const requests = Array.from({ length: slice.callsASecond * slice.seconds }, () => prepared(slice));
  const lateness: number[] = [];
  const answers: Promise<number>[] = [];
  const start = performance.now() + 50;
  for (const [index, send] of requests.entries()) {
    const due = start + (index * 1000) / slice.callsASecond;
    const spare = due - performance.now() - awake;
    if (spare > 0) await setTimeout(spare);
    while (performance.now() < due) await setImmediate();
    lateness.push(performance.now() - due);
    answers.push(send().then(() => performance.now() - due));
  }
  return { latencies: await Promise.all(answers), lateness };
}

/** Signed beforehand, so that signing takes no time from the slice. */
function prepared({ local, publicUrl, authToken, pressNumber }: Slice): () => Promise<void> {
  const path = '/voice/incoming';
  const form = {
    AccountSid: 'AC00000000000000000000000000000000',
    ApiVersion: '2010-04-01',
    CallSid: `CA${randomBytes(16).toString('hex')}`,
    CallStatus: 'ringing',
    Called: pressNumber,
    Caller: '+46701740605',
    Direction: 'inbound',
    From: '+46701740605',
    To: pressNumber,
  };
  const body = new URLSearchParams(form).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    'content-length': Buffer.byteLength(body),
    'x-twilio-signature': sign({ authToken, url: publicUrl + path, form }),
  };
  return () =>
    new Promise((resolve, reject) => {
      const sent = request(local + path, { method: 'POST', agent, headers }, (response) => {
        if (response.statusCode !== 200)
          reject(new Error(`A call was answered with ${response.statusCode}.`));
        response.resume().once('end', resolve).once('error', reject);
      });
      sent.once('error', reject).end(body);
    });
}
