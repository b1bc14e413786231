import type { CollectionBeforeValidateHook } from 'payload';
import { label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';

/** Refuses a rotation that ends before its first hand-over. Days are written YYYY-MM-DD and compare as texts. */
export const untilAfterFirst: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { firstHandOver, until } = { ...originalDoc, ...data };
  if (typeof until !== 'string' || until === '' || typeof firstHandOver !== 'string') return data;
  if (until.slice(0, 10) > firstHandOver.slice(0, 10)) return data;
  throw refusal({
    req,
    collection: 'rotations',
    path: 'until',
    message: label(
      'Schemat måste sluta efter den första överlämningen.',
      'The rotation must end after its first hand-over.',
    ),
  });
};
