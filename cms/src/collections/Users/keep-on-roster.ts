import type { CollectionBeforeDeleteHook } from 'payload';
import { label } from '../../labels.ts';
import { publicError } from '../../public-error.ts';

/**
 * Refuses to delete an officer whom the roster still needs: the place would stand empty without a word.
 * A rotation counts until it ends, a shift until it is over.
 */
export const keepOnRoster: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const now = new Date().toISOString();
  const rotations = await req.payload.find({
    collection: 'rotations',
    where: {
      and: [
        { officers: { in: [id] } },
        { or: [{ until: { exists: false } }, { until: { greater_than: now } }] },
      ],
    },
    depth: 0,
    limit: 1,
    req,
  });
  const [rotation] = rotations.docs;
  if (rotation) {
    throw publicError(
      req,
      label(
        `Kontot är kvar: personen står i jourschemat ”${rotation.name}”. Ta bort personen ur schemat, eller avsluta det, och försök igen.`,
        `The account is kept: this officer stands in the rotation “${rotation.name}”. Take the officer out of it, or end it, and try again.`,
      ),
      409,
    );
  }
  const shifts = await req.payload.count({
    collection: 'shifts',
    where: { and: [{ officer: { equals: id } }, { endsAt: { greater_than: now } }] },
    req,
  });
  if (shifts.totalDocs === 0) return;
  throw publicError(
    req,
    label(
      `Kontot är kvar: personen har jourpass som inte är över (${shifts.totalDocs} st). Ge dem till någon annan, eller ta bort dem, och försök igen.`,
      `The account is kept: this officer has shifts that are not over (${shifts.totalDocs}). Give them to somebody else, or delete them, and try again.`,
    ),
    409,
  );
};
