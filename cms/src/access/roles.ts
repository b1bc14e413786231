/** Who may do what is written in docs/access.md. */
export const roles = ['admin', 'editor', 'approver', 'duty-manager', 'officer'] as const;
export type Role = (typeof roles)[number];

/** Who works with texts. */
export const writers = ['admin', 'editor', 'approver'] as const satisfies Role[];
/** Who approves texts, and takes them back. */
export const deciders = ['admin', 'approver'] as const satisfies Role[];

/** A person by role, or one of the other services. */
export type Actor = Role | 'service';

/** What access rules read of a signed-in user. `isService` is no field: only the service identity sets it. */
export interface ActingUser {
  id: string | number;
  roles?: readonly string[] | null;
  isService?: boolean;
}

/** Whether a user has one of the named roles. A user without a role has none of the rights of a signed-in one. */
export function acts(user: ActingUser | null | undefined, ...wanted: readonly Actor[]): boolean {
  if (!user) return false;
  if (user.isService === true) return wanted.includes('service');
  return user.roles?.some((role) => (wanted as readonly string[]).includes(role)) ?? false;
}

/** Whether somebody of the house or one of its services asks. */
export function isInside(user: ActingUser | null | undefined): boolean {
  return acts(user, ...roles, 'service');
}
