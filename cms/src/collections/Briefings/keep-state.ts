import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload';
import { type Label, label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';

/** What the rules look at. Instants in ISO 8601. */
export interface BriefingState {
  state: string;
  reason: string;
  endsAt: string | null;
  formerStartsAt: string | null;
  formerPlace: string;
  accreditationUntil: string | null;
}

/** What is missing or cannot be right, and at which field; null when nothing is. */
export function faultIn({
  state,
  reason,
  endsAt,
  formerStartsAt,
  formerPlace,
  accreditationUntil,
}: BriefingState): { path: string; message: Label } | null {
  if ((state === 'moved' || state === 'cancelled') && reason.trim() === '') {
    return {
      path: 'reason',
      message: label(
        'Skriv varför pressträffen är flyttad eller inställd. Skälet visas på webbplatsen.',
        'Write why the briefing is moved or cancelled. The reason is shown on the site.',
      ),
    };
  }
  if (state === 'moved' && formerStartsAt === null && formerPlace.trim() === '') {
    return {
      path: 'formerStartsAt',
      message: label(
        'Skriv den tidigare tiden eller platsen, så att den som har noterat den ser att det är samma pressträff.',
        'Write the former time or place, so that those who noted it see that it is the same briefing.',
      ),
    };
  }
  if (accreditationUntil !== null && endsAt !== null && Date.parse(accreditationUntil) > Date.parse(endsAt)) {
    return {
      path: 'accreditationUntil',
      message: label(
        'Anmälan kan inte vara öppen längre än pressträffen håller på.',
        'Registration cannot stay open after the briefing is over.',
      ),
    };
  }
  return null;
}

/**
 * Notes by itself from when and where a briefing is moved, and refuses a state that does not say why.
 * @throws {ValidationError} 400 at the field
 */
export const keepState: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data;
  const before: Record<string, unknown> = originalDoc ?? {};
  const after: Record<string, unknown> = { ...before, ...data };
  if (after.state === 'moved') {
    const former = formerOf(before, after);
    Object.assign(data, former);
    Object.assign(after, former);
  }
  const fault = faultIn({
    state: textOf(after.state),
    reason: textOf(after.reason),
    endsAt: instantOf(after.endsAt),
    formerStartsAt: instantOf(after.formerStartsAt),
    formerPlace: textOf(after.formerPlace),
    accreditationUntil: instantOf(after.accreditationUntil),
  });
  if (fault !== null) throw refusal({ req, collection: 'briefings', ...fault });
  return data;
};

/** Counts the changes of a briefing. */
export const countChanges: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => ({
  ...data,
  sequence: operation === 'update' ? Number(originalDoc?.sequence ?? 0) + 1 : 0,
});

/** What a change leaves that nobody has noted as former yet. */
function formerOf(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const former: Record<string, unknown> = {};
  const starts = instantOf(before.startsAt);
  if (instantOf(after.formerStartsAt) === null && starts !== null && starts !== instantOf(after.startsAt)) {
    former.formerStartsAt = starts;
  }
  const place = textOf(before.place);
  if (textOf(after.formerPlace) === '' && place !== '' && place !== textOf(after.place)) {
    former.formerPlace = place;
  }
  return former;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Null for what is no instant, which its field refuses. */
function instantOf(value: unknown): string | null {
  const at = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
