import type { Payload, PayloadRequest } from 'payload';

/** What the press office decided about its officers and about what is kept; the rules do not read it. */
export interface DutySettings {
  /** Minutes before a hand-over. */
  handOverNoticeMinutes: number;
  /** Weekly, in local time of the press office: `day` 1 is Monday, `time` is HH:MM. Null: none. */
  testCall: { day: number; time: string } | null;
  /** Days of 24 hours. */
  retention: { voicemailDays: number; callerNumberDays: number; twilioDays: number };
}

/** The press office's decisions, each with its default where nobody has decided. */
export async function readDutySettings(payload: Payload, req?: PayloadRequest): Promise<DutySettings> {
  const { handOverNoticeMinutes, testCall, retention } = await payload.findGlobal({
    slug: 'press-service',
    depth: 0,
    ...(req ? { req } : {}),
  });
  return {
    handOverNoticeMinutes: handOverNoticeMinutes ?? 60,
    testCall: testCall?.day && testCall.time ? { day: Number(testCall.day), time: testCall.time } : null,
    retention: {
      voicemailDays: retention?.voicemailDays ?? 30,
      callerNumberDays: retention?.callerNumberDays ?? 90,
      twilioDays: retention?.twilioDays ?? 7,
    },
  };
}
