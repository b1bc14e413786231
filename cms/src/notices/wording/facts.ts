/** A stretch of duty as people are told of it. Instants are ISO 8601. */
export interface DutyFact {
  from: string;
  until: string;
  tier: number;
}

/** The sentences of notices in one language. Times and stretches come in written out in that language. */
export interface Sentences {
  handOverComing: (facts: { moment: string; until: string; tier: number; after: string[] }) => Draft;
  handOver: (facts: { until: string; tier: number; after: string[] }) => Draft;
  ongoing: (titles: string[]) => string;
  rosterChanged: (facts: { added: string[]; removed: string[] }) => Draft;
  duty: (facts: { stretch: string; tier: number }) => string;
  swapAsked: (facts: { asker: string; stretch: string; tier: number; message: string }) => Draft;
  swapAccepted: (facts: { by: string; stretch: string; tier: number }) => Draft;
  swapDeclined: (facts: { by: string; stretch: string; tier: number }) => Draft;
  eventStarted: (facts: { title: string; end: string; tier: number; link: string }) => Draft;
  eventUnconfirmed: (facts: { title: string; asked: string[]; next: string[] }) => Draft;
  eventEnding: (facts: { title: string; end: string; longer: string; link: string }) => Draft;
  eventEnded: (facts: { title: string }) => Draft;
  nobodyOnDuty: (facts: { title: string; now: boolean }) => Draft;
  testCallBad: (facts: { officer: string | null; result: string; moment: string }) => Draft;
  siteTrouble: (facts: { troubles: string[] }) => Draft;
  siteClear: (facts: { troubles: string[] }) => Draft;
  phoneCode: (code: string) => string;
  myDuty: string;
  roster: string;
  startPage: string;
}

/** A notice before it is laid out as a text and a mail: a subject, and sentences in order. */
export interface Draft {
  subject: string;
  sentences: string[];
}
