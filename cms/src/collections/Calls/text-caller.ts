import { type Language, paths } from '@pressjour/contract';
import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import type { PayloadRequest } from 'payload';
import { queueErrand } from '../../errands/queue.ts';
import { readSettings } from '../../line/settings.ts';
import { clipped } from '../../notices/clipped.ts';

export interface TextCaller {
  req: PayloadRequest;
  callSid: string;
  call: { language: Language | null; startedAt: string };
  /** E.164, `anonymous`, or null. */
  from: string | null;
  now: Date;
  siteUrl: string;
}

/** A longer name of the press office is cut, so that the text is none too long. Characters. */
const longestName = 100;
const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Sends a caller whom nobody answered the newsroom's address, where the press office wants that: to mobile numbers only, at most
 * once a day to each, and within the hour: later nobody knows what it is about.
 * @returns whether a text is on its way
 */
export async function textCaller({ req, callSid, call, from, now, siteUrl }: TextCaller): Promise<boolean> {
  if (from === null || !isMobile(from) || now.getTime() - Date.parse(call.startedAt) > hour) return false;
  const { textToCaller, organisation } = await readSettings(req.payload, req);
  if (!textToCaller) return false;
  const dayAgo = new Date(now.getTime() - day).toISOString();
  const { totalDocs } = await req.payload.count({
    collection: 'calls',
    where: { and: [{ from: { equals: from } }, { textedAt: { greater_than: dayAgo } }] },
    req,
  });
  if (totalDocs > 0) return false;
  const language = call.language ?? 'sv';
  const body = bodyFor({ language, organisation: clipped(organisation[language], longestName), siteUrl });
  await queueErrand({ req, key: `caller-text:${callSid}`, errand: { kind: 'text', to: from, body } });
  return true;
}

/** Whether a number in E.164 takes texts by its kind. `anonymous` is none. Pure. */
export function isMobile(from: string): boolean {
  const number = parsePhoneNumberFromString(from);
  return number?.isValid() === true && number.number === from;
}

/** Says where news and answers are; nothing of the call, since a telephone may be read by others. */
function bodyFor(what: { language: Language; organisation: string; siteUrl: string }): string {
  const address = `${what.siteUrl}${paths.front(what.language)}`;
  return what.language === 'sv'
    ? `Du ringde pressnumret till ${what.organisation}. Nyheter och fler vägar till oss finns på ${address}. Det går inte att svara på det här sms:et.`
    : `You phoned the press number of ${what.organisation}. News and other ways to reach us: ${address}. This text cannot be replied to.`;
}
