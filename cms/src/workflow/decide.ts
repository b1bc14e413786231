import { deciders, writers as writingRoles } from '../access/roles.ts';

/** Who acts. `machine`: an import, the demo, the cms itself, of which no four eyes are asked. */
export type Actor = { kind: 'machine' } | { kind: 'person'; id: string; roles: readonly string[] };

export interface Facts {
  actor: Actor;
  fourEyes: boolean;
  /** The ids of those who changed the words since they last went live, the present change included. */
  writers: readonly string[];
  /** Whether exactly these words, and the public note that goes with them, have a valid approval. */
  approved: boolean;
}

/** Why somebody may not. */
export type Refusal = 'no-right' | 'not-a-decider' | 'own-words' | 'needs-approval';

/** Whether somebody may approve these words; null when they may. */
export function mayApprove({ actor, fourEyes, writers }: Facts): Refusal | null {
  if (actor.kind === 'machine') return null;
  if (!has(actor, writingRoles)) return 'no-right';
  if (!has(actor, deciders)) return 'not-a-decider';
  return fourEyes && writers.includes(actor.id) ? 'own-words' : null;
}

/** Whether somebody may have these words go out; null when they may. */
export function mayPublish(facts: Facts): Refusal | null {
  const { actor, fourEyes, approved, writers } = facts;
  if (actor.kind === 'machine') return null;
  if (!has(actor, writingRoles)) return 'no-right';
  if (!fourEyes || approved) return null;
  if (writers.includes(actor.id)) return 'own-words';
  return has(actor, deciders) ? null : 'needs-approval';
}

/** Whether somebody may approve afterwards what went out in an emergency: a decider who neither wrote nor published it. */
export function mayApproveAfterwards(facts: {
  actor: Actor;
  writers: readonly string[];
  publishedBy: string | null;
}): Refusal | null {
  const { actor, writers, publishedBy } = facts;
  if (actor.kind === 'machine') return 'no-right';
  const others = publishedBy === null ? writers : [...writers, publishedBy];
  return mayApprove({ actor, fourEyes: true, writers: others, approved: false });
}

/** Whether somebody may change a file that readers have, its words or what is said of it: under four eyes those who decide. */
export function mayChangePublicFile({ actor, fourEyes }: Pick<Facts, 'actor' | 'fourEyes'>): boolean {
  return actor.kind === 'machine' || has(actor, fourEyes ? deciders : writingRoles);
}

/** Who has changed the words, once this change is kept. */
export function writersAfter({
  writers,
  actor,
  changed,
}: {
  writers: readonly string[];
  actor: Actor;
  changed: boolean;
}): string[] {
  if (!changed || actor.kind === 'machine' || writers.includes(actor.id)) return [...writers];
  return [...writers, actor.id];
}

function has(actor: { roles: readonly string[] }, wanted: readonly string[]): boolean {
  return actor.roles.some((role) => wanted.includes(role));
}
