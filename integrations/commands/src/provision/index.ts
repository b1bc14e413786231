import type { Environment, LineSnapshot } from '@pressjour/contract';
import {
  createTelephony,
  deployFallback,
  fallbackAsset,
  inspectFallback,
  type PressNumber,
  type Telephony,
  TelephonyError,
} from '@pressjour/telephony';
import { lineAt } from '../call/snapshot.ts';
import { CommandError } from '../command-error.ts';
import { differences, takenAway, wantedNumber } from './wanted.ts';

export interface ProvisionOptions {
  /** Only says what would be done. */
  dryRun?: boolean;
}

interface Work {
  environment: Environment;
  line: LineSnapshot;
  telephony: Telephony;
  dryRun: boolean;
}

/**
 * `pressjour provision`: brings Twilio to what Pressjour needs, and leaves alone what is right already: the fallback, the
 * addresses of the press number, and where calls to it are handled.
 * @throws {CommandError}
 */
export async function provision(
  environment: Environment,
  { dryRun = false }: ProvisionOptions,
): Promise<void> {
  const { twilio, dutyLineUrl } = environment;
  if (twilio.accountSid === null) {
    throw new CommandError(
      'TWILIO_ACCOUNT_SID is not set. Set it, TWILIO_AUTH_TOKEN and TWILIO_REGION to those of your account, then run the command again.',
    );
  }
  if (!dutyLineUrl.startsWith('https://')) {
    throw new CommandError(
      `DUTY_LINE_URL is ${dutyLineUrl}, which Twilio cannot reach. Set it to the public https:// address, then run the command again.`,
    );
  }
  const { line, note } = await lineAt(environment, Temporal.Now.instant());
  if (note !== null) console.error(note);
  const work = { environment, line, telephony: createTelephony({ twilio }), dryRun };
  try {
    const number = await checkAccount(work);
    const fallbackUrl = await deploy(work);
    await setAddresses(work, number, fallbackUrl);
    await setRegion(work);
  } catch (error) {
    if (!(error instanceof TelephonyError)) throw error;
    throw new CommandError(
      `${error.message} What was done before stands. Mend it, then run the command again.`,
    );
  }
}

async function checkAccount({ environment, line, telephony }: Work): Promise<PressNumber> {
  const status = await telephony.accountStatus();
  if (status !== 'active')
    throw new CommandError(`The Twilio account is ${status}. Ask Twilio's support why.`);
  say('ok', `Twilio takes our token in region ${environment.twilio.region}.`);
  const { number: phone } = line.settings;
  const number = await telephony.number(phone);
  if (number === null) {
    throw new CommandError(
      `The Twilio account has no number ${phone}. Buy or port it, or correct the press number in the admin.`,
    );
  }
  const taken = takenAway(number);
  if (taken !== null) throw new CommandError(taken);
  say('ok', `The account has the press number ${phone}.`);
  return number;
}

/**
 * Comes last: a number's addresses are kept by region, and calls that moved to one where none are set yet would reach nobody.
 * Not every token may use this interface of Twilio, and the rest can be done without it.
 */
async function setRegion({ environment, line, telephony, dryRun }: Work): Promise<void> {
  const { region } = environment.twilio;
  const { number } = line.settings;
  try {
    const present = await telephony.inboundRegion(number);
    if (present === region) return say('ok', `Calls to it are handled in region ${region}.`);
    if (!dryRun) await telephony.setInboundRegion(number, region);
    say(change(dryRun), `Calls to it are handled in region ${region}, not ${present ?? 'one unknown'}.`);
  } catch (error) {
    if (!(error instanceof TelephonyError)) throw error;
    say('!!', `${error.message} See in Twilio's console that calls to it are handled in region ${region}.`);
  }
}

async function deploy({ environment, line, dryRun }: Work): Promise<string> {
  const { twilio, siteUrl } = environment;
  const now = Temporal.Now.instant();
  if (!dryRun) {
    const onProgress = (step: string) => say('..', `The fallback: ${step}.`);
    const { voiceUrl, changed } = await deployFallback({ twilio, line, now, siteUrl, onProgress });
    say(changed ? 'done' : 'ok', `The fallback of the next 14 days stands at ${voiceUrl}.`);
    return voiceUrl;
  }
  const present = await inspectFallback(twilio);
  const { hash } = fallbackAsset({ line, now, siteUrl });
  const current = present?.functionCurrent === true && present.timetable?.hash === hash;
  say(
    current ? 'ok' : 'would',
    `The fallback of the next 14 days stands at ${present?.voiceUrl ?? 'Twilio'}.`,
  );
  return present?.voiceUrl ?? 'the address of the fallback';
}

async function setAddresses(
  { environment, telephony, dryRun }: Work,
  number: PressNumber,
  fallbackUrl: string,
): Promise<void> {
  const wanted = wantedNumber({ dutyLineUrl: environment.dutyLineUrl, fallbackUrl });
  const changes = differences(number, wanted);
  if (changes.length === 0) return say('ok', 'The press number asks the duty line, then the fallback.');
  if (!dryRun) await telephony.setNumber(number.sid, wanted);
  for (const { setting, is, shouldBe } of changes)
    say(change(dryRun), `${setting} is ${shouldBe}, not ${is}.`);
}

function change(dryRun: boolean): 'done' | 'would' {
  return dryRun ? 'would' : 'done';
}

function say(mark: 'ok' | 'done' | 'would' | '..' | '!!', text: string): void {
  console.log(`${mark.padEnd(5)} ${text}`);
}
