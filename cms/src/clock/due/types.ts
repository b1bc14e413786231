import type { LineSnapshot, Localized } from '@pressjour/contract';
import type { DutySettings } from '../../line/duty-settings.ts';
import type { NoticeKind } from '../../notices/kinds.ts';
import type { LinkAction } from '../../notices/link-token.ts';
import type { Channel } from '../../notices/raise.ts';
import type { Told } from '../../notices/wording/index.ts';
import type { KnownDuty } from '../duties.ts';
import type { ToldRoster } from '../roster-changes.ts';

/** All that the clock decides by. Instants are ISO 8601 unless they are of Temporal. */
export interface Present {
  now: Temporal.Instant;
  line: LineSnapshot;
  settings: Pick<DutySettings, 'handOverNoticeMinutes' | 'testCall'>;
  duties: readonly KnownDuty[];
  /** Null: nobody has been told of any duty yet. */
  told: ToldRoster | null;
  /** Who started an event, by its id. */
  starters: ReadonlyMap<string, string>;
  /** Who was asked to confirm that an event has begun, of events that go on and of those where somebody still is asked. */
  asked: readonly Asked[];
  /** When people were last told that an event is over, by its id. */
  ended: ReadonlyMap<string, string>;
  /** The test calls of the last two days. */
  testCalls: readonly TestCall[];
}

export interface Asked {
  notice: string;
  event: string;
  officer: string;
  name: string;
  tier: number;
  state: 'waiting' | 'sent' | 'confirmed' | 'unconfirmed' | 'failed' | 'cancelled';
  confirmBy: string;
}

export interface TestCall {
  notice: string;
  /** The name of the officer. */
  officer: string;
  /** When it was raised. */
  at: string;
  failed: boolean;
  /** What became of it; null while nothing is known. */
  result: string | null;
}

/** A notice that is due, before its key is known to be new. */
export interface DueNotice {
  /** Together with the officer it is the key of the notice. */
  key: string;
  kind: NoticeKind;
  to: readonly string[] | 'duty-managers';
  channels: readonly Channel[];
  /** Null for one that is a call only. */
  told: Told | null;
  event?: string;
  tier?: number;
  confirmBy?: string;
  link?: { action: LinkAction; expiresAt: string };
  call?: { purpose: 'test' } | { purpose: 'event'; title: Localized; dueAt: string };
}
