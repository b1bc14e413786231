import { type Heard, heardUnanswered, type LineSnapshot } from '@pressjour/contract';
import {
  type Answer,
  answerAt,
  explain,
  type LadderStep,
  type LineChange,
  ladderTimes,
  lineStatusAt,
  type OfficerOnShift,
  officersOnShift,
} from '@pressjour/rules';

/** One attempt of a call that nobody takes, seconds counted from when it arrives. */
export interface WhoAnswersStep extends Pick<LadderStep, 'tier' | 'name' | 'officer' | 'acceptByKey'> {
  /** 1 the first time that the ladder is gone through. */
  round: number;
  fromSeconds: number;
  ringSeconds: number;
  /** E.164; null for those who may not read it. */
  phone: string | null;
}

/** What `GET /api/who-answers` answers: by the same rules that route. */
export interface WhoAnswersAt extends Pick<Answer, 'state' | 'answered' | 'blocked' | 'unanswered'> {
  /** Instant. */
  at: string;
  /** IANA; what the reasons call local time. */
  timeZone: string;
  /** Why, rule by rule: a sentence in each language. */
  reasons: { code: string; sv: string; en: string }[];
  /** Every attempt, all rounds, each telephone ringing for as long as it may. */
  ladder: WhoAnswersStep[];
  /** The longest that the caller hears ringing. Seconds. */
  maxWaitSeconds: number;
  /** What a caller hears whom nobody took. */
  hears: Heard[];
  /** Officers on shift, also in office hours and without a number. `until` is an instant. */
  onDuty: Omit<OfficerOnShift, 'phone'>[];
  /** What follows within 48 hours, or the first change after that. */
  changes: LineChange[];
}

export interface WhoAnswersQuestion {
  line: LineSnapshot;
  instant: Temporal.Instant;
  /** E.164 or `anonymous`. */
  from: string;
  /** SITE_URL. */
  siteUrl: string;
  /** Whose numbers the one who asks may read; the press desk's always. */
  mayRead: (officer: string) => boolean;
  /** Whether the one who asks may read the blocked callers. To anybody else no caller is told to be one. */
  mayReadBlocked: boolean;
}

/** Who would answer a call at any instant, why, with what times, and what the caller hears. Pure. */
export function whoAnswersAt({
  line,
  instant,
  from,
  siteUrl,
  mayRead,
  mayReadBlocked,
}: WhoAnswersQuestion): WhoAnswersAt {
  const known = mayReadBlocked ? line : { ...line, blockedCallers: [] };
  const answer = answerAt({ instant, line: known, from });
  const { state, answered, blocked, unanswered, maxWaitSeconds } = answer;
  const status = lineStatusAt({ instant, line });
  const first = status.changes.length === 0 && status.next !== null ? [status.next] : [];
  return {
    at: instant.toString(),
    timeZone: line.timeZone,
    state,
    answered,
    blocked,
    reasons: answer.reasons.map((reason) => ({
      code: reason.code,
      sv: explain(reason, 'sv'),
      en: explain(reason, 'en'),
    })),
    ladder: ladderTimes(answer).map(({ step, round, fromSeconds, ringSeconds }) => ({
      round,
      fromSeconds,
      ringSeconds,
      tier: step.tier,
      name: step.name,
      officer: step.officer,
      acceptByKey: step.acceptByKey,
      phone: step.officer === null || mayRead(step.officer) ? step.phone : null,
    })),
    maxWaitSeconds,
    unanswered,
    hears: heardUnanswered({ unanswered, settings: line.settings, siteUrl }),
    onDuty: officersOnShift({ instant, line }).map(({ id, name, tier, until }) => ({
      id,
      name,
      tier,
      until,
    })),
    changes: [...status.changes, ...first],
  };
}
