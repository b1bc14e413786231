import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { asService, type Document } from '../harness/cms.ts';
import { type PressOffice, pressOffice, signIn } from './press-office.ts';

const hour = 3_600_000;
export const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
const sid = (prefix: string) => prefix + randomUUID().replaceAll('-', '');

interface Officer {
  id: string;
  email: string;
  password: string;
}

/** A night: two officers on duty, an event going on, and a caller who left a voicemail. */
export interface DutyNight extends AsyncDisposable {
  office: PressOffice;
  first: Officer;
  second: Officer;
  event: Document;
  /** The call to return. */
  call: Document;
  /** An officer's telephone, signed in. */
  telephone: (officer: Officer, locale: 'sv-SE' | 'en-GB') => Promise<Page>;
}

export async function dutyNight(): Promise<DutyNight> {
  await using started = new AsyncDisposableStack();
  const office = started.use(await pressOffice());
  const { cms, browser, pressjour } = office;
  const officer = async (name: string, phone: string): Promise<Officer> => {
    const account = {
      email: `${name.split(' ')[0]}@isvagsverket.example`.toLowerCase(),
      password: randomUUID(),
    };
    const { id } = await cms.create('users', { ...account, name, phone, roles: ['officer'] });
    return { id, ...account };
  };
  const first = await officer('Maja Ekström', '+46701740605');
  const second = await officer('Jonas Tjärnlund', '+46701740611');
  await cms.create('shifts', { officer: first.id, startsAt: inHours(-1), endsAt: inHours(9), tier: 1 });
  await cms.create('shifts', { officer: second.id, startsAt: inHours(-1), endsAt: inHours(9), tier: 2 });
  await cms.create('shifts', { officer: first.id, startsAt: inHours(72), endsAt: inHours(84), tier: 1 });
  const event = await cms.create('events', {
    title: 'Is i drift vid Yttersundet',
    startsAt: inHours(-1),
    endsAt: inHours(10),
    staffed: true,
  });
  const call = await missedCall(office, { event: event.id, officer: first.id });
  const kept = started.move();
  return {
    office,
    first,
    second,
    event,
    call,
    telephone: async (who, locale) => {
      const context = await browser.newContext({
        locale,
        timezoneId: 'Europe/Stockholm',
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      });
      return signIn({ context, cmsUrl: pressjour.environment.cmsUrl, who });
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** As the duty line and the notifier tell the cms of a caller whom nobody answered. */
async function missedCall(
  { cms, pressjour }: PressOffice,
  { event, officer }: { event: string; officer: string },
): Promise<Document> {
  const { environment } = pressjour;
  const [callSid, recordingSid] = [sid('CA'), sid('RE')];
  const leg = { step: 0, tier: 1, name: 'Maja Ekström', officer };
  const told = [
    { kind: 'incoming', from: '+46701740620', lineState: 'event', events: [event] },
    { kind: 'attempt', ...leg },
    { kind: 'attempt-ended', ...leg, status: 'no-answer' },
    { kind: 'voicemail' },
    { kind: 'recorded', recordingSid, durationSeconds: 1 },
    { kind: 'ended', status: 'completed', durationSeconds: 60 },
  ];
  const entries = told.map((entry, index) => ({
    entryId: randomUUID(),
    callSid,
    at: inHours(-0.5 + (index * 20) / 3600),
    ...entry,
  }));
  const batch = await asService(environment).post('/api/call-events/batch', { entries });
  if (!batch.ok) throw new Error(`The batch was answered ${batch.status}: ${await batch.text()}`);
  const put = await fetch(
    `${environment.cmsInternalUrl}/api/calls/${callSid}/voicemail?recordingSid=${recordingSid}&durationSeconds=1`,
    {
      method: 'PUT',
      headers: { authorization: `Bearer ${environment.internalToken}`, 'content-type': 'audio/wav' },
      body: oneSecondOfSilence(),
    },
  );
  if (!put.ok) throw new Error(`The voicemail was answered ${put.status}: ${await put.text()}`);
  const { docs } = await (await cms.get(`/api/calls?where[callSid][equals]=${callSid}&depth=0`)).json();
  return docs[0];
}

/** A WAV file as telephones record: one channel, 8000 samples a second, 16 bits. */
function oneSecondOfSilence(): Uint8Array<ArrayBuffer> {
  const rate = 8000;
  const size = rate * 2;
  const wav = Buffer.alloc(44 + size);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + size, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(size, 40);
  return new Uint8Array(wav);
}
