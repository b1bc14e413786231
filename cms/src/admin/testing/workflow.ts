import type { Permission, WorkflowAction, WorkflowState } from '../../workflow/state.ts';

export const workflowActions: WorkflowAction[] = [
  'ask',
  'approve',
  'publish',
  'emergency',
  'approve-afterwards',
  'void',
  'withdraw',
];

/** What is allowed, and nothing else. */
export function allowing(...allowed: WorkflowAction[]): WorkflowState['actions'] {
  const permissions = workflowActions.map((action): [WorkflowAction, Permission] => [
    action,
    allowed.includes(action) ? { allowed: true } : { allowed: false, why: `Inte ${action}.` },
  ]);
  return Object.fromEntries(permissions) as WorkflowState['actions'];
}

/** Maja did it at nine in Stockholm. */
export const byMaja = { by: { id: 'maja', name: 'Maja Ekström' }, at: '2026-11-22T08:00:00.000Z' };

export const live = {
  path: '/nyheter/isvag/',
  url: 'https://press.example/nyheter/isvag/',
  since: byMaja.at,
};

/** A new text that anybody may ask about, approve and publish. */
export const draftState: WorkflowState = {
  stage: 'draft',
  changed: false,
  hash: 'h',
  live: null,
  asked: null,
  correction: null,
  approval: null,
  voided: null,
  unapproved: null,
  takeDownAt: null,
  trouble: null,
  fourEyes: false,
  actions: allowing('ask', 'publish', 'approve'),
};
