import type { Finding } from '../../guard/finding.ts';
import type { Stage, WorkflowState } from '../../workflow/state.ts';
import type { Say } from '../texts/index.ts';
import { clockWithSeconds, moment, type Writing } from '../time.ts';
import type { Choice } from './choices.ts';

type Near = Writing & { now: { epochMilliseconds: number } };
interface Words {
  say: Say;
  writing: Near;
}

/** Something to know about a text, in words; a warning asks for something to be done. */
export interface Fact {
  text: string;
  warning: boolean;
}

/** Where a text stands, in one line. */
export function stageInWords(
  { stage, live, dueAt }: { stage: Stage; live: boolean; dueAt: string | null },
  { say, writing }: Words,
): string {
  const values = atMoment(dueAt, writing);
  if (!live || stage === 'live' || stage === 'withdrawn') return say(`state_${stage}`, values);
  return say(`state_live_${stage}`, values);
}

/** What else is to know of a text, what asks for something first. */
export function factsOf(workflow: WorkflowState, { say, writing }: Words): Fact[] {
  const when = (instant: string) => moment(instant, writing);
  const { trouble, unapproved, voided, asked, correction, approval, takeDownAt } = workflow;
  const facts: Fact[] = [];
  const tell = (text: string) => facts.push({ text, warning: false });
  const warn = (text: string) => facts.push({ text, warning: true });

  if (trouble !== null) warn(trouble);
  if (unapproved !== null) {
    const { by, at, reason } = unapproved;
    warn(say('factUnapproved', { name: by.name, moment: when(at), reason }));
  }
  if (voided !== null) warn(voidedInWords(voided, { say, writing }));
  if (asked !== null) {
    const values = { name: asked.by.name, moment: when(asked.at), note: asked.note };
    tell(say(asked.note === '' ? 'factAsked' : 'factAskedNote', values));
  }
  if (correction !== null) tell(say('factCorrection', { note: correction }));
  if (approval !== null) {
    const { by, at, dueAt, embargoedUntil } = approval;
    tell(say('factApproved', { name: by.name, moment: when(at) }));
    if (embargoedUntil !== null) tell(say('factEmbargo', { moment: when(embargoedUntil) }));
    tell(dueAt === null ? say('factByHand') : say('factDue', { moment: when(dueAt) }));
  }
  if (takeDownAt !== null) tell(say('factTakenDown', { moment: when(takeDownAt) }));
  const hint = hintOf(workflow);
  if (hint !== null) tell(hint);
  return facts;
}

function voidedInWords(
  { by, at, why, approval }: NonNullable<WorkflowState['voided']>,
  { say, writing }: Words,
): string {
  const sentence = say('factVoided', {
    approver: approval.by.name,
    name: by.name,
    moment: moment(at, writing),
    why: why.replace(/\.$/, ''),
  });
  if (approval.dueAt === null) return sentence;
  return `${sentence} ${say('factNotDue', { moment: moment(approval.dueAt, writing) })}`;
}

/** Why whoever reads cannot bring the newest words to readers, where that is what they would expect to do. */
function hintOf({ stage, changed, live, actions }: WorkflowState): string | null {
  const waits = stage === 'asked' || stage === 'scheduled' || (stage === 'live' && !changed && live !== null);
  if (waits || actions.publish.allowed || actions.approve.allowed) return null;
  return actions.publish.why;
}

/** The label of a choice; the hour in words where it goes out by itself. */
export function choiceInWords(
  { kind, wording, hour }: Omit<Choice, 'asksOfChange'>,
  { say, writing }: Words,
): string {
  if (kind === 'void') return say(wording === 'asked' ? 'do_void_asked' : 'do_void');
  if (kind !== 'publish' && kind !== 'approve') return say(`do_${kind}`);
  const values = atMoment(hour, writing);
  if (kind === 'approve') return say(hour === null ? 'do_approve' : 'do_approve_hour', values);
  const key = wording === 'plain' ? 'do_publish' : (`do_publish_${wording}` as const);
  return say(hour === null ? key : `${key}_hour`, values);
}

function atMoment(instant: string | null, writing: Near): Record<string, string> {
  return instant === null ? {} : { moment: moment(instant, writing) };
}

/** When a text was on the site: to the second on the day itself, as whoever pressed wants to know. */
export function onSiteInWords(since: string, { writing }: Pick<Words, 'writing'>): string {
  const recent = writing.now.epochMilliseconds - Date.parse(since) < 3_600_000;
  return recent ? clockWithSeconds(since, writing) : moment(since, writing);
}

/** Those findings that still stand in the way. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ blocks, waived }) => blocks && waived === null);
}
