import type { Twilio } from 'twilio';

/** The addresses that Twilio asks when somebody phones the press number. All are asked by POST. */
export interface NumberSettings {
  voiceUrl: string;
  voiceFallbackUrl: string;
  statusCallback: string;
}

/** The press number as Twilio has it. */
export interface PressNumber extends NumberSettings {
  sid: string;
  /** The method of each address; GET puts the caller's number into the logs of web servers. */
  methods: string[];
  /** A TwiML application or a SIP trunk that takes the calls instead of the addresses; null when neither does. */
  takenBy: 'application' | 'trunk' | null;
  /** Whether texts can be sent from it. */
  sendsTexts: boolean;
}

/** @returns null when the account has no such number */
export async function numberAt(sdk: Twilio, phone: string): Promise<PressNumber | null> {
  const found = await sdk.incomingPhoneNumbers.list({ phoneNumber: phone, limit: 20 });
  const number = found.find(({ phoneNumber }) => phoneNumber === phone);
  if (number === undefined) return null;
  return {
    sid: number.sid,
    voiceUrl: number.voiceUrl ?? '',
    voiceFallbackUrl: number.voiceFallbackUrl ?? '',
    statusCallback: number.statusCallback ?? '',
    methods: [number.voiceMethod, number.voiceFallbackMethod, number.statusCallbackMethod],
    takenBy: number.trunkSid ? 'trunk' : number.voiceApplicationSid ? 'application' : null,
    sendsTexts: number.capabilities?.sms ?? false,
  };
}

/** Sets the addresses. A TwiML application or a trunk that takes the calls stays: only the console lets go of one. */
export async function setNumberAt(sdk: Twilio, sid: string, settings: NumberSettings): Promise<void> {
  await sdk.incomingPhoneNumbers(sid).update({
    ...settings,
    voiceMethod: 'POST',
    voiceFallbackMethod: 'POST',
    statusCallbackMethod: 'POST',
  });
}
