import { type AccountRecords, type CallRecord, type NumberRecord, newSid, rfc2822 } from './records.ts';

/** One request that is as the description has it. */
export interface Asked {
  path: Record<string, string>;
  query: URLSearchParams;
  form: URLSearchParams;
}

/** A body that is bytes is sent as sound. */
export interface Answer {
  status: number;
  body?: unknown;
}

export type Handlers = Record<string, (asked: Asked) => Answer>;

export interface AccountParts {
  accountSid: string;
  records: AccountRecords;
  now: () => Temporal.Instant;
  /** Told of each call that is placed. */
  onCall: (call: CallRecord) => void;
}

/** How api.twilio.com and routes.twilio.com answer for one account. */
export function accountHandlers({ accountSid, records, now, onCall }: AccountParts): Handlers {
  const base = `/2010-04-01/Accounts/${accountSid}`;
  const field = (asked: Asked, name: string) => asked.form.get(name) ?? '';

  return {
    FetchAccount: () => ({ status: 200, body: { sid: accountSid, status: records.status, type: 'Full' } }),
    ListIncomingPhoneNumber: (asked) => {
      const wanted = asked.query.get('PhoneNumber');
      const found = records.numbers.filter(({ phoneNumber }) => wanted === null || phoneNumber === wanted);
      return page(
        asked,
        'incoming_phone_numbers',
        found.map(numberBody),
        `${base}/IncomingPhoneNumbers.json`,
      );
    },
    UpdateIncomingPhoneNumber: (asked) => {
      const number = records.numbers.find(({ sid }) => sid === asked.path.Sid);
      if (number === undefined) return notFound;
      Object.assign(number.settings, Object.fromEntries(asked.form));
      return { status: 200, body: numberBody(number) };
    },
    FetchPhoneNumber: (asked) => routed(decodeURIComponent(asked.path.PhoneNumber ?? '')),
    UpdatePhoneNumber: (asked) => {
      const phone = decodeURIComponent(asked.path.PhoneNumber ?? '');
      const number = records.numbers.find(({ phoneNumber }) => phoneNumber === phone);
      if (number !== undefined) number.voiceRegion = field(asked, 'VoiceRegion');
      return routed(phone);
    },
    CreateMessage: (asked) => {
      const text = {
        sid: newSid('SM'),
        to: field(asked, 'To'),
        from: field(asked, 'From'),
        body: field(asked, 'Body'),
        at: now(),
      };
      records.texts.push(text);
      return { status: 201, body: messageBody(text) };
    },
    ListMessage: (asked) => {
      const found = records.texts.filter(
        (text) => wantedBy(asked, text) && before(asked, 'DateSent<', text.at),
      );
      return page(asked, 'messages', found.map(messageBody), `${base}/Messages.json`);
    },
    DeleteMessage: (asked) => removed(records.texts, asked),
    CreateCall: (asked) => {
      const form = Object.fromEntries(asked.form);
      const call = { sid: newSid('CA'), to: field(asked, 'To'), from: field(asked, 'From'), at: now(), form };
      records.calls.push(call);
      onCall(call);
      return { status: 201, body: callBody(call) };
    },
    ListCall: (asked) => {
      const found = records.calls.filter(
        (call) => wantedBy(asked, call) && before(asked, 'StartTime<', call.at),
      );
      return page(asked, 'calls', found.map(callBody), `${base}/Calls.json`);
    },
    DeleteCall: (asked) => removed(records.calls, asked),
    ListRecording: (asked) => {
      const ofCall = asked.query.get('CallSid');
      const found = records.recordings.filter(
        ({ at, callSid }) => before(asked, 'DateCreated<', at) && callSid === (ofCall ?? callSid),
      );
      return page(
        asked,
        'recordings',
        found.map(({ sid, callSid, seconds, audio, at }) => ({
          sid,
          account_sid: accountSid,
          call_sid: callSid,
          date_created: rfc2822(at),
          duration: String(seconds),
          status: audio === null ? 'processing' : 'completed',
          source: 'RecordVerb',
        })),
        `${base}/Recordings.json`,
      );
    },
    DeleteRecording: (asked) => removed(records.recordings, asked),
    FetchRecordingMedia: (asked) => {
      const audio = records.recordings.find(({ sid }) => sid === asked.path.Sid)?.audio ?? null;
      return audio === null ? notFound : { status: 200, body: audio };
    },
  };

  function routed(phone: string): Answer {
    const number = records.numbers.find(({ phoneNumber }) => phoneNumber === phone);
    if (number === undefined || number.voiceRegion === null) return notFound;
    return {
      status: 200,
      body: {
        phone_number: phone,
        sid: number.sid.replace(/^PN/, 'QQ'),
        account_sid: accountSid,
        voice_region: number.voiceRegion,
      },
    };
  }

  function numberBody({ sid, phoneNumber, settings, sms }: NumberRecord): object {
    return {
      sid,
      account_sid: accountSid,
      phone_number: phoneNumber,
      capabilities: { voice: true, sms, mms: false, fax: false },
      voice_url: settings.VoiceUrl || null,
      voice_method: settings.VoiceMethod ?? 'POST',
      voice_fallback_url: settings.VoiceFallbackUrl || null,
      voice_fallback_method: settings.VoiceFallbackMethod ?? 'POST',
      status_callback: settings.StatusCallback || null,
      status_callback_method: settings.StatusCallbackMethod ?? 'POST',
      voice_application_sid: settings.VoiceApplicationSid || null,
      trunk_sid: settings.TrunkSid || null,
    };
  }

  function messageBody({ sid, to, from, body, at }: AccountRecords['texts'][number]): object {
    const dates = { date_created: rfc2822(at), date_sent: rfc2822(at) };
    return {
      sid,
      account_sid: accountSid,
      to,
      from,
      body,
      status: 'queued',
      direction: 'outbound-api',
      ...dates,
    };
  }

  function callBody({ sid, to, from, at }: CallRecord): object {
    const start = rfc2822(at);
    return {
      sid,
      account_sid: accountSid,
      to,
      from,
      status: 'queued',
      date_created: start,
      start_time: start,
    };
  }
}

export const notFound: Answer = { status: 404, body: { code: 20404, message: 'Not found', status: 404 } };

function wantedBy({ query }: Asked, { to, from }: { to: string; from: string }): boolean {
  return (query.get('To') ?? to) === to && (query.get('From') ?? from) === from;
}

function before({ query }: Asked, name: string, at: Temporal.Instant): boolean {
  const limit = query.get(name);
  return limit === null || Temporal.Instant.compare(at, Temporal.Instant.from(limit)) < 0;
}

function removed(records: { sid: string }[], asked: Asked): Answer {
  const index = records.findIndex(({ sid }) => sid === asked.path.Sid);
  if (index === -1) return notFound;
  records.splice(index, 1);
  return { status: 204 };
}

function page({ query }: Asked, key: string, all: object[], path: string): Answer {
  const size = Number(query.get('PageSize') ?? 50);
  const index = Number(query.get('Page') ?? 0);
  const next = new URLSearchParams({
    ...Object.fromEntries(query),
    Page: String(index + 1),
    PageToken: `PA${index}`,
  });
  return {
    status: 200,
    body: {
      [key]: all.slice(index * size, (index + 1) * size),
      page: index,
      page_size: size,
      next_page_uri: all.length > (index + 1) * size ? `${path}?${next}` : null,
    },
  };
}
