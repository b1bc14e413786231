import type { Callback } from './callbacks.ts';
import type { Caller, CallInProgress } from './place-call.ts';
import type { Outcome } from './play.ts';
import type { Form } from './signature.ts';
import type { Recording } from './transcript.ts';
import type { Verb } from './verbs.ts';

/**
 * Plays Record. What is silent goes on with the verb after it; what is not, with the action, which is asked of one who hung
 * up too. The file is ready, or known to be none, when the status callback says so: before the action or long after.
 * @see https://www.twilio.com/docs/voice/twiml/record
 */
export function recorder({ call, caller }: { call: CallInProgress; caller: Caller }) {
  const { base, time, transcript, requests, callbacks, mischief } = call;

  return async ({ attributes }: Verb): Promise<Outcome> => {
    if (time.gone()) return 'over';
    const recording: Recording = { sid: `RE${call.newSid().slice(2)}`, seconds: 0, status: 'absent' };
    await callbacks.report(told(recording, 'in-progress', attributes));
    const digits = await listen(recording, attributes);
    recording.status = recording.seconds >= 1 ? 'completed' : 'absent';
    transcript.recordings.push(recording);

    const atTheEnd = { document: null } as Exclude<Outcome, string>;
    const action = async () => {
      const form = {
        ...base,
        CallStatus: time.gone() ? 'completed' : 'in-progress',
        ...aboutOf(recording),
        ...digits,
      };
      atTheEnd.document = await requests.document('caller', attributes.action, form);
    };
    const status = () => callbacks.report(told(recording, recording.status, attributes));
    const asksAction = recording.status === 'completed';
    for (const tell of asksAction ? mischief.order([action, status]) : [status]) await tell();
    if (time.gone()) return 'over';
    return asksAction ? atTheEnd : 'next';
  };

  /** @returns how it ended, as Twilio tells it */
  async function listen(recording: Recording, attributes: Verb['attributes']): Promise<Form> {
    const begun = time.elapsed();
    const longest = Number(attributes.maxLength ?? 3600);
    if (caller.speaksFor === undefined) {
      await time.hangUp();
      return { Digits: 'hangup' };
    }
    const there = await time.passForCaller(Math.min(caller.speaksFor, longest));
    recording.seconds = Math.round(time.elapsed() - begun);
    if (!there) return { Digits: 'hangup' };
    if (caller.speaksFor >= longest) return {};
    const { endsBy = 'hangup' } = caller;
    if (endsBy === 'hangup') await time.hangUp();
    if (endsBy === 'silence') await time.passForCaller(Number(attributes.timeout ?? 5));
    if (time.gone()) return { Digits: 'hangup' };
    return endsBy === '#' ? { Digits: '#' } : {};
  }

  function told(recording: Recording, status: string, attributes: Verb['attributes']): Callback[] {
    const { recordingStatusCallback: url, recordingStatusCallbackEvent = 'completed' } = attributes;
    if (url === undefined || !recordingStatusCallbackEvent.split(' ').includes(status)) return [];
    const form = {
      AccountSid: base.AccountSid ?? '',
      CallSid: base.CallSid ?? '',
      ...aboutOf(recording),
      RecordingStatus: status,
      RecordingChannels: '1',
      RecordingSource: 'RecordVerb',
      ...(status === 'absent' ? { ErrorCode: '16101' } : {}),
    };
    return [{ url: requests.absolute(url), form }];
  }

  function aboutOf({ sid, seconds }: Recording): Form {
    return {
      RecordingSid: sid,
      RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${base.AccountSid}/Recordings/${sid}`,
      RecordingDuration: String(seconds),
    };
  }
}
