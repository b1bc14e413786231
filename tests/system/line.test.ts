import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accepts, createExchange, type Exchange, picksUp } from '../exchange/index.ts';
import { pressService } from '../harness/cms.ts';
import { eventually } from '../harness/eventually.ts';
import { alwaysOpen, type Newsroom, neverOpen, openNewsroom } from './newsroom.ts';

const officerPhone = '+46701740605';
const journalist = '+46701740699';
const title = 'Sprickor i isen vid Ånn';
/** What the issue promises between a change in the cms and its effect everywhere. Milliseconds. */
const promised = 5000;
/** The message in Swedish, the offer of English, the message in English. */
const message = ['sv-SE', 'en-GB', 'en-GB'];

let newsroom: Newsroom;
let exchange: Exchange;
let officer: string;
beforeAll(async () => {
  newsroom = await openNewsroom();
  const { dutyLineUrl, twilio } = newsroom.environment;
  exchange = createExchange({
    dutyLineUrl,
    authToken: twilio.authTokens[0],
    pressNumber: pressService.number,
  });
  const user = await newsroom.cms.create('users', {
    email: 'maja.lind@isvagsverket.example',
    name: 'Maja Lind',
    roles: ['officer'],
    phone: officerPhone,
    password: 'a long password of the test',
  });
  officer = user.id;
});
afterAll(() => newsroom?.[Symbol.asyncDispose]());

const hoursFromNow = (hours: number) =>
  Temporal.Now.instant()
    .add({ minutes: Math.round(hours * 60) })
    .toString();

const putOnShift = () =>
  newsroom.cms.create('shifts', { officer, startsAt: hoursFromNow(-1), endsAt: hoursFromNow(12), tier: 1 });

const startEvent = () =>
  newsroom.cms.create('events', {
    title,
    notice: 'Vägen är avstängd tills vidare.',
    startsAt: hoursFromNow(-0.01),
    endsAt: hoursFromNow(6),
    staffed: true,
  });

async function status(): Promise<{ state: string; answered: boolean }> {
  return JSON.parse((await newsroom.read('/status.json')).text);
}

async function siteSays(state: string, answered: boolean): Promise<void> {
  await eventually(
    `status.json says ${state}, ${answered ? 'answered' : 'not answered'}`,
    async () => {
      const now = await status();
      return now.state === state && now.answered === answered;
    },
    promised,
  );
}

/** Asks with calls that are looked at only, until the first step of an answer is the wanted one. */
async function lineDoes(what: string, matches: (twiml: string) => boolean): Promise<void> {
  let call = 0;
  await eventually(
    `the line ${what}`,
    async () => {
      call += 1;
      const CallSid = `CA${String(call).padStart(32, '0')}`;
      const answer = await exchange.post('/voice/incoming', {
        CallSid,
        From: journalist,
        To: pressService.number,
        CallStatus: 'ringing',
      });
      return matches(answer.body);
    },
    promised,
  );
}
const rings = (number: string) => lineDoes(`rings ${number}`, (twiml) => twiml.includes(number));
const ringsNobody = () => lineDoes('rings nobody', (twiml) => !twiml.includes('<Dial'));

beforeEach(async () => {
  for (const collection of ['events', 'shifts']) {
    const { docs } = (await (await newsroom.cms.get(`/api/${collection}?limit=0&depth=0`)).json()) as {
      docs: { id: string }[];
    };
    for (const { id } of docs) await newsroom.cms.remove(collection, id);
  }
});

describe('a call to the press number', () => {
  it('goes to the press desk in office hours', async () => {
    await newsroom.cms.updateGlobal('press-service', alwaysOpen);
    await siteSays('desk', true);
    await rings('+46846500411');
    exchange.expectRing('+46846500411', picksUp);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBe('+46846500411');
    exchange.finish();
  });

  it('goes to the officer on shift while an event is ongoing, and to nobody when it has ended', async () => {
    await newsroom.cms.updateGlobal('press-service', neverOpen);
    await siteSays('closed', false);
    await putOnShift();
    const event = await startEvent();
    await siteSays('event', true);
    await eventually(
      'the notice on the front page',
      async () => (await newsroom.read('/')).text.includes(title),
      promised,
    );
    await rings(officerPhone);

    exchange.expectRing(officerPhone, accepts);
    const call = await exchange.call({ from: journalist });
    expect(call.connectedTo).toBe(officerPhone);
    expect(call.rings).toMatchObject([{ shown: pressService.number }]);
    exchange.finish();

    await newsroom.cms.update('events', event.id, { endsAt: Temporal.Now.instant().toString() });
    await siteSays('closed', false);
    await eventually('no notice', async () => !(await newsroom.read('/')).text.includes(title), promised);
    await ringsNobody();
    const after = await exchange.call({ from: journalist });
    expect(after.rings).toEqual([]);
    expect(after.heard.map(({ language }) => language)).toEqual(message);
  });

  it('gets the spoken message when an event is ongoing and nobody is on shift, and the site promises nothing', async () => {
    await newsroom.cms.updateGlobal('press-service', neverOpen);
    await siteSays('closed', false);
    await startEvent();
    await siteSays('event', false);
    await ringsNobody();
    const call = await exchange.call({ from: journalist });
    expect(call.rings).toEqual([]);
    expect(call.heard[0]?.text).toContain('kan ingen svara');
    const check = await newsroom.cms.get('/api/duty-check');
    expect(await check.json()).toMatchObject({ ongoing: [{ nobodyOnShift: true }] });
  });

  it('is refused without a signature', async () => {
    const response = await fetch(`${newsroom.environment.dutyLineUrl}/voice/incoming`, {
      method: 'POST',
      body: new URLSearchParams({ CallSid: 'CA1', From: journalist }),
    });
    expect(response.status).toBe(403);
  });

  it('is kept once in the cms, with what came of it', async () => {
    await newsroom.cms.updateGlobal('press-service', alwaysOpen);
    await siteSays('desk', true);
    await rings('+46846500411');
    exchange.expectRing('+46846500411', picksUp);
    const { callSid } = await exchange.call({ from: journalist });
    const call = await eventually('the call in the cms', async () => {
      const answer = await newsroom.cms.get(`/api/calls?where[callSid][equals]=${callSid}&depth=0`);
      const { docs } = (await answer.json()) as { docs: Record<string, unknown>[] };
      expect(docs.length).toBeLessThanOrEqual(1);
      return docs[0]?.durationSeconds ? docs[0] : null;
    });
    expect(call).toMatchObject({
      callSid,
      from: journalist,
      lineState: 'desk',
      outcome: 'answered',
      answeredBy: 'Pressbordet',
      durationSeconds: expect.any(Number),
    });
  });

  const states: [string, { hours: object; event: boolean; rings: string | null }][] = [
    ['desk', { hours: alwaysOpen, event: false, rings: '+46846500411' }],
    ['event', { hours: neverOpen, event: true, rings: officerPhone }],
    ['closed', { hours: neverOpen, event: false, rings: null }],
  ];
  it.each(states)(
    'is answered in the state %s with the cms stopped, also after a start without it',
    async (state, { hours, event, rings: number }) => {
      await newsroom.cms.updateGlobal('press-service', hours);
      await putOnShift();
      if (event) await startEvent();
      await siteSays(state, number !== null);
      await (number === null ? ringsNobody() : rings(number));
      const answered = async (from: string) => {
        if (number !== null) exchange.expectRing(number, accepts);
        const { connectedTo, heard } = await exchange.call({ from });
        expect(connectedTo).toBe(number);
        expect(heard.map(({ language }) => language)).toEqual(number === null ? message : []);
        exchange.finish();
      };

      await newsroom.stop('cms', 'SIGKILL');
      try {
        await answered('anonymous');
        await newsroom.stop('duty-line');
        await newsroom.start('duty-line');
        await answered(journalist);
      } finally {
        await newsroom.start('cms');
      }
    },
  );
});
