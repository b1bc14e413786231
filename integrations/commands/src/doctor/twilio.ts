import type { Environment, LineSnapshot } from '@pressjour/contract';
import {
  createTelephony,
  type Fallback,
  fallbackAsset,
  inspectFallback,
  type Leftovers,
  mostCounted,
  type PressNumber,
  type Telephony,
  TelephonyError,
} from '@pressjour/telephony';
import { differences, takenAway, wantedNumber } from '../provision/wanted.ts';
import { type Finding, note, ok, wrong } from './finding.ts';

export interface TwilioParts {
  environment: Pick<Environment, 'twilio' | 'dutyLineUrl' | 'siteUrl'>;
  line: LineSnapshot;
  now: Temporal.Instant;
  /** After how many days the cms deletes what Twilio keeps. */
  retentionDays: number;
}

const provisionIt = 'Run "npm run pressjour -- provision".';

/** Whether everything at Twilio is as it should be; nothing to say without an account. */
export async function checkTwilio(parts: TwilioParts): Promise<Finding[]> {
  const { twilio } = parts.environment;
  if (twilio.accountSid === null) return [];
  const tokens = await checkTokens(parts);
  if (!tokens.some(({ level }) => level === 'ok')) return tokens;
  const telephony = createTelephony({ twilio });
  const checks = await Promise.all([
    found(() => checkNumber(parts, telephony)),
    found(() => checkTextsFrom(parts, telephony)),
    found(() => checkLeftovers(parts, telephony)),
  ]);
  return [...tokens, ...checks.flat()];
}

async function checkTokens({ environment: { twilio } }: TwilioParts): Promise<Finding[]> {
  const names = ['TWILIO_AUTH_TOKEN', 'TWILIO_AUTH_TOKEN_NEXT'];
  const findings = twilio.authTokens.map((token, index) =>
    found(async () => {
      const status = await createTelephony({ twilio: { ...twilio, authTokens: [token] } }).accountStatus();
      return status === 'active'
        ? [ok(`Twilio takes ${names[index]} in region ${twilio.region}.`)]
        : [wrong(`The Twilio account is ${status}. Ask Twilio's support why.`)];
    }, names[index]),
  );
  return (await Promise.all(findings)).flat();
}

async function checkNumber(parts: TwilioParts, telephony: Telephony): Promise<Finding[]> {
  const { environment, line } = parts;
  const phone = line.settings.number;
  const number = await telephony.number(phone);
  if (number === null) {
    return [
      wrong(
        `The Twilio account has no number ${phone}. Buy or port it, or correct the press number in the admin.`,
      ),
    ];
  }
  const fallback = await inspectFallback(environment.twilio);
  const taken = takenAway(number);
  return [
    ...(taken === null ? [] : [wrong(taken)]),
    ...checkAddresses(number, environment.dutyLineUrl, fallback),
    await checkRegion(parts, telephony),
    ...checkFallback(parts, fallback),
  ];
}

function checkAddresses(number: PressNumber, dutyLineUrl: string, fallback: Fallback | null): Finding[] {
  const wanted = wantedNumber({ dutyLineUrl, fallbackUrl: fallback?.voiceUrl ?? '' });
  const voiceFallbackUrl = fallback === null ? null : wanted.voiceFallbackUrl;
  const different = differences(number, { ...wanted, voiceFallbackUrl });
  if (different.length === 0) return [ok('The press number asks the duty line at Twilio as it should.')];
  return different.map(({ setting, is, shouldBe }) =>
    wrong(`${setting} of the press number is ${is}, not ${shouldBe}. ${provisionIt}`),
  );
}

/** Whether the token may ask for the region depends on the account: when it may not, people must look. */
async function checkRegion({ environment, line }: TwilioParts, telephony: Telephony): Promise<Finding> {
  const { region } = environment.twilio;
  const present = await telephony.inboundRegion(line.settings.number).catch((error: unknown) => {
    if (error instanceof TelephonyError) return null;
    throw error;
  });
  if (present === null) {
    return note(
      `Twilio does not tell in which region calls to the press number are handled: see in its console that it is ${region}.`,
    );
  }
  if (present === region) return ok(`Calls to the press number are handled in region ${region}.`);
  return wrong(
    `Calls to the press number are handled in region ${present}, where our addresses are not set. ${provisionIt}`,
  );
}

/** The timetable is that of its own day: one of yesterday is still whole, an older one means that nobody renews it. */
function checkFallback({ environment, line, now }: TwilioParts, fallback: Fallback | null): Finding[] {
  if (fallback === null) {
    return [
      wrong(`No fallback is deployed: when the duty line is down, callers reach nobody. ${provisionIt}`),
    ];
  }
  const findings = fallback.functionCurrent
    ? []
    : [wrong(`The fallback at ${fallback.voiceUrl} is another one than this release brings. ${provisionIt}`)];
  const { timetable } = fallback;
  if (timetable === null) return [...findings, wrong(`The fallback has no timetable. ${provisionIt}`)];
  const begins = timetable.day.toZonedDateTime('UTC').toInstant();
  const { hash } = fallbackAsset({ line, now: begins, siteUrl: environment.siteUrl });
  const days = Math.floor(begins.until(now).total('hours') / 24);
  if (days > 1) {
    findings.push(
      wrong(
        `The fallback's timetable is ${days} days old. See the errands that failed in the admin. ${provisionIt}`,
      ),
    );
  } else if (hash !== timetable.hash) {
    findings.push(
      wrong(
        `The fallback's timetable is not that of the line. If the line was changed just now, look again in a minute; otherwise see the errands that failed in the admin. ${provisionIt}`,
      ),
    );
  }
  return findings.length > 0 ? findings : [ok(`The fallback at ${fallback.voiceUrl} has today's timetable.`)];
}

async function checkTextsFrom({ environment }: TwilioParts, telephony: Telephony): Promise<Finding[]> {
  const { textsFrom } = environment.twilio;
  if (textsFrom === null) {
    return [
      wrong('TWILIO_SMS_FROM is not set: texts to officers go to DATA_DIR/outbox and reach nobody. Set it.'),
    ];
  }
  if (!textsFrom.startsWith('+')) return [ok(`Texts come from ${textsFrom}, which nobody can reply to.`)];
  const number = await telephony.number(textsFrom);
  if (number === null) return [wrong('TWILIO_SMS_FROM is no number of the Twilio account. Correct it.')];
  return number.sendsTexts
    ? [ok('Texts come from a number of the account that can send them.')]
    : [
        wrong(
          'TWILIO_SMS_FROM is a number that cannot send texts. Use another, or a name of at most 11 letters.',
        ),
      ];
}

async function checkLeftovers(
  { line, now, retentionDays }: TwilioParts,
  telephony: Telephony,
): Promise<Finding[]> {
  // The purge runs once a day.
  const before = now.subtract({ hours: 24 * (retentionDays + 1) });
  const left = await telephony.listLeftovers({ before, number: line.settings.number });
  if (left.recordings + left.calls + left.messages === 0) {
    return [ok(`Twilio keeps nothing of ours that is older than ${retentionDays} days.`)];
  }
  return [
    wrong(
      `Twilio still keeps what is older than ${retentionDays} days: ${counted(left)}. See the errands that failed in the admin, or delete it in Twilio's console.`,
    ),
  ];
}

function counted({ recordings, calls, messages }: Leftovers): string {
  const of = (count: number, what: string) =>
    `${count >= mostCounted ? `${mostCounted} or more` : count} ${what}`;
  return [of(recordings, 'recordings'), of(calls, 'calls'), of(messages, 'texts')].join(', ');
}

/** @param about what the finding is of, when Twilio's refusal does not say so itself */
async function found(check: () => Promise<Finding[]>, about?: string): Promise<Finding[]> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof TelephonyError)) throw error;
    return [wrong(about === undefined ? error.message : `${about}: ${error.message}`)];
  }
}
