import type { NoticeCall } from '@pressjour/contract';
import { acknowledgedTwiml, notConnectedTwiml } from '../twiml/ending.ts';
import { type NoticeReply, notedTwiml, noticeTwiml } from '../twiml/notice.ts';
import { CallError, type CallForm, callSidOf, hasEnded, seconds } from './form.ts';
import type { Answering, CallParts } from './parts.ts';
import { recentlySeen } from './recently-seen.ts';

/** A telephone that screens calls answers before its owner does. */
const prompts = 3;
const rememberedNotices = 1000;

/** What the keys of a call mean, by its purpose. */
const meanings: Record<NoticeCall['purpose'], Record<string, NoticeReply>> = {
  test: { 1: 'number-shown', 2: 'number-not-shown' },
  event: { 1: 'confirmed' },
};

export interface NoticeSteps {
  /** An officer has picked up a call that Pressjour placed itself. */
  notice: Answering;
  'notice-key': Answering;
  /** How that call ended. */
  'notice-status': Answering;
}

/** Calls that Pressjour places itself: the weekly test call, and the question whether an officer knows of an event. */
export function noticeCall({ now, journal, address, open }: CallParts): NoticeSteps {
  const answered = recentlySeen(rememberedNotices);

  return {
    notice(form, token) {
      const call = open('notice', token);
      return call === null ? notConnectedTwiml() : ask(call, { callSid: callSidOf(form), times: prompts });
    },

    'notice-key'(form, token) {
      const asked = open('notice-key', token);
      if (asked === null || asked.callSid !== form.CallSid) return notConnectedTwiml();
      const { left, callSid, ...call } = asked;
      const meaning = meanings[call.purpose][form.Digits ?? ''];
      if (meaning === undefined && left > 0) return ask(call, { callSid, times: left });
      const reply = meaning ?? 'no-key';
      answered.add(call.notice);
      note(form, call, reply);
      return notedTwiml({ reply, language: call.language });
    },

    'notice-status'(form, token) {
      const call = open('notice', token);
      if (call === null)
        throw new CallError('The address of a notice-status step is forged, damaged or too old.');
      const { CallStatus = '' } = form;
      if (!hasEnded(form) || answered.has(call.notice)) return acknowledgedTwiml();
      note(form, call, CallStatus === 'completed' ? 'no-key' : CallStatus);
      return acknowledgedTwiml();
    },
  };

  /**
   * Each status of a notice is one entry. The end may be told to an instance that does not know of the key; the cms lets a
   * key win over an end without one.
   */
  function note(form: CallForm, { notice }: NoticeCall, status: string): void {
    const length = seconds(form.CallDuration);
    journal({ at: now(), callSid: callSidOf(form), kind: 'notice', notice, status, ...length });
  }

  function ask(call: NoticeCall, { callSid, times }: { callSid: string; times: number }): string {
    const keyUrls = Array.from({ length: times }, (_, said) =>
      address('notice-key', { ...call, callSid, left: times - 1 - said }),
    );
    return noticeTwiml({ call, keyUrls });
  }
}
