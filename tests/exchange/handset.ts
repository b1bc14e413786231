import { keysOf, type Phone } from './phones.ts';
import type { Listener } from './play.ts';
import type { Spoken } from './transcript.ts';

/** The one who picked a telephone up: hears, presses keys and may hang up. */
export function ownerOf({
  phone,
  heard,
  pressed,
  pass,
}: {
  phone: Phone;
  heard: Spoken[];
  pressed: string[];
  pass: (seconds: number) => Promise<void>;
}): Pick<Listener, 'heard' | 'keyAt' | 'listens'> {
  const keys = keysOf(phone);
  return {
    heard,
    keyAt(prompt) {
      if (keys[0] === undefined || keys[0].atPrompt > prompt) return undefined;
      const digit = keys.shift()?.digit ?? '';
      pressed.push(digit);
      return digit;
    },
    async listens(seconds) {
      await pass(phone.hangsUp ? Math.min(1, seconds) : seconds);
      return phone.hangsUp !== true;
    },
  };
}
