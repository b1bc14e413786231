/**
 * Answers the press number while the duty line cannot: a Twilio Function, so it lives off our servers. Twilio runs it as
 * it stands here, under Node 22, and lets nobody but itself ask (visibility `protected`). Who answers when stands in
 * the private asset that is deployed with it; this only looks it up and rings. It offers no voicemail, since nothing of
 * ours would fetch the recording. It never fails: whatever is wrong, the caller hears a message.
 *
 * Each step's state travels in its address: `step`; `started`, the arrival in milliseconds since 1970; `taken`, the
 * attempts made so far. Twilio's signature covers the address.
 * @see https://www.twilio.com/docs/serverless/functions-assets/functions/invocation
 */

/** A voice and a language that do not fit fail the call. */
const swedish = { voice: 'Polly.Elin-Neural', language: 'sv-SE' };
const english = { voice: 'Polly.Amy-Neural', language: 'en-GB' };

/** As in our rules: what is left of the wait must allow as many seconds. */
const shortestRingSeconds = 8;
const hourMilliseconds = 3600000;
const keySeconds = 3;
const prompts = 3;
const endings = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

exports.handler = (_context, event, callback) => {
  let answer;
  try {
    answer = answerTo(event, Date.now());
  } catch (error) {
    console.error(`The fallback fell back on its message: ${error.name}`);
    answer = message(null);
  }
  callback(null, answer);
};

function answerTo(event, now) {
  const table = readTable();
  if (event.step === 'whisper') return whisper(event, table);
  if (event.step === 'accept') return accept(event, table);
  if (isOver(event)) return hangUp();
  if (event.step === 'dialled') {
    return climb({ event, table, now, started: Number(event.started), taken: Number(event.taken) });
  }
  return mayClimb(event) ? climb({ event, table, now, started: now, taken: 0 }) : message(table);
}

/** Whether the two have talked, the caller has hung up or has left a message already: nobody is to be rung any more. */
function isOver(event) {
  return (
    event.DialBridged === 'true' || event.RecordingSid !== undefined || endings.includes(event.CallStatus)
  );
}

/**
 * Twilio asks here in the middle of a call too, naming in ErrorUrl the step that failed. Only one that was still looking
 * for somebody goes on looking; after a telephone has rung, only when Twilio says that it did not end in a talk.
 */
function mayClimb(event) {
  if (!event.ErrorUrl) return true;
  const { pathname } = new URL(event.ErrorUrl);
  if (pathname.endsWith('/voice/incoming')) return true;
  return pathname.endsWith('/voice/dialled') && isUnanswered(event);
}

/** Twilio describes Dial* for the step itself, not for the one that stands in for it: without them nothing is known. */
function isUnanswered({ DialCallStatus, DialBridged }) {
  if (DialCallStatus === undefined) return false;
  return DialBridged === 'false' || !['completed', 'answered'].includes(DialCallStatus);
}

/** @returns null when there is none that can be read */
function readTable() {
  try {
    const assets = Runtime.getAssets();
    const name = Object.keys(assets).find((path) => path.startsWith('/timetable-'));
    return JSON.parse(assets[name].open());
  } catch {
    return null;
  }
}

/** Rings the next telephone of the ladder that was up when the call came; the message when there is none. */
function climb({ event, table, now, started, taken }) {
  const ladder = table === null || isBlocked(table, event.From, started) ? [] : ladderAt(table, started);
  const step = ladder[taken % ladder.length];
  const left = table === null ? 0 : Math.floor(table.maxWaitSeconds - Math.max(0, now - started) / 1000);
  if (!step || taken >= ladder.length * table.rounds || left < shortestRingSeconds) return message(table);
  const response = new Twilio.twiml.VoiceResponse();
  const dial = response.dial({
    action: address({ step: 'dialled', started, taken: taken + 1 }, table),
    method: 'POST',
    callerId: table.number,
    timeout: Math.min(step.ringSeconds, left),
    answerOnBridge: true,
    ringTone: 'se',
  });
  const asked = { url: address({ step: 'whisper', caller: event.From }, table), method: 'POST' };
  dial.number(step.acceptByKey ? asked : {}, step.phone);
  return response;
}

function ladderAt(table, at) {
  const stretch = table.stretches.find(({ from, until }) => Date.parse(from) <= at && at < Date.parse(until));
  return stretch === undefined ? [] : turned(stretch.ladder, at);
}

/** Which officer of a tier begins changes by the hour; the press desk, tier 0, keeps its order. */
function turned(ladder, at) {
  const hours = Math.floor(at / hourMilliseconds);
  const tiers = [...new Set(ladder.map(({ tier }) => tier))];
  return tiers.flatMap((tier) => {
    const steps = ladder.filter((step) => step.tier === tier);
    const begins = tier === 0 ? 0 : hours % steps.length;
    return [...steps.slice(begins), ...steps.slice(0, begins)];
  });
}

function isBlocked(table, from, at) {
  return table.blocked.some(
    ({ phone, until }) => phone === from && (until === null || at < Date.parse(until)),
  );
}

/**
 * Asks the one who picked up for a key, again and again: a telephone that screens calls answers before its owner.
 * @param left how often it is asked yet; carried on, so that wrong keys make it no longer
 */
function whisper({ caller, left }, table) {
  const response = new Twilio.twiml.VoiceResponse();
  const words = `Pressjouren på reservvägen, samtal från ${spoken(caller, table)}. Tryck 1 för att ta samtalet, 2 för att skicka det vidare.`;
  for (let after = (left === undefined ? prompts : Number(left)) - 1; after >= 0; after -= 1) {
    const gather = response.gather({
      input: 'dtmf',
      numDigits: 1,
      finishOnKey: '',
      timeout: keySeconds,
      action: address({ step: 'accept', caller, left: after }, table),
      method: 'POST',
    });
    gather.say(swedish, words);
  }
  response.hangup();
  return response;
}

/** An answer without a verb ends the whisper, and Twilio bridges the two. */
function accept(event, table) {
  if (event.Digits === '1') return new Twilio.twiml.VoiceResponse();
  return event.Digits === '2' ? hangUp() : whisper(event, table);
}

function message(table) {
  const words = table?.texts ?? {
    sv: 'Hej, du har kommit till pressjouren. Just nu kan ingen svara. Försök gärna igen om en stund.',
    en: 'Hello, you have reached the press line. Nobody can answer right now. Please try again in a while.',
  };
  const response = new Twilio.twiml.VoiceResponse();
  response.say(swedish, words.sv);
  response.pause({ length: 1 });
  response.say(english, words.en);
  response.hangup();
  return response;
}

function hangUp() {
  const response = new Twilio.twiml.VoiceResponse();
  response.hangup();
  return response;
}

/** Digit by digit, Swedish numbers in their national form. */
function spoken(caller, table) {
  if (!/^\+[1-9]\d{6,14}$/.test(caller ?? '') || table?.withheld?.includes(caller)) return 'dolt nummer';
  const swede = caller.startsWith('+46');
  return [...(swede ? `0${caller.slice(3)}` : caller.slice(1))].join(' ');
}

/** Relative, as Twilio takes it: the domain is the Function's own. */
function address(state, table) {
  return `/voice?${new URLSearchParams(state)}${table?.overrides ?? ''}`;
}
