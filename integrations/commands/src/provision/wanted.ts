import { type Environment, webhookOverrides } from '@pressjour/contract';
import type { NumberSettings, PressNumber } from '@pressjour/telephony';

/** One setting of the press number that is not what it should be. */
export interface Difference {
  /** As Twilio calls it. */
  setting: string;
  is: string;
  shouldBe: string;
}

/** What the press number should ask. The duty line first, the fallback when that gives no answer. */
export function wantedNumber({
  dutyLineUrl,
  fallbackUrl,
}: Pick<Environment, 'dutyLineUrl'> & {
  /** Where the fallback answers. */
  fallbackUrl: string;
}): NumberSettings {
  return {
    voiceUrl: `${dutyLineUrl}/voice/incoming${webhookOverrides}`,
    voiceFallbackUrl: fallbackUrl,
    statusCallback: `${dutyLineUrl}/voice/status${webhookOverrides}`,
  };
}

const settings = [
  ['voiceUrl', 'VoiceUrl'],
  ['voiceFallbackUrl', 'VoiceFallbackUrl'],
  ['statusCallback', 'StatusCallback'],
] as const;

/** What `provision` would change. A null in `wanted` is not looked at. */
export function differences(
  number: PressNumber,
  wanted: { [Name in keyof NumberSettings]: NumberSettings[Name] | null },
): Difference[] {
  const addresses = settings.flatMap(([name, setting]) => {
    const [is, shouldBe] = [number[name], wanted[name]];
    return shouldBe === null || is === shouldBe ? [] : [{ setting, is: is || 'not set', shouldBe }];
  });
  const methods = settings.flatMap(([, setting], index) => {
    const is = number.methods[index] ?? 'POST';
    return is === 'POST' ? [] : [{ setting: `The method of ${setting}`, is, shouldBe: 'POST' }];
  });
  return [...addresses, ...methods];
}

/** What else takes the calls of the number, and what to do; null when nothing does. */
export function takenAway({ takenBy }: PressNumber): string | null {
  if (takenBy === null) return null;
  const taker = takenBy === 'trunk' ? 'SIP trunk' : 'TwiML application';
  return `A ${taker} takes the calls to the press number, so its addresses are not asked. Take the number from it in Twilio's console.`;
}
