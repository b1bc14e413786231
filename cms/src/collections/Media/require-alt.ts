import type { CollectionBeforeValidateHook } from 'payload';
import { label } from '../../labels.ts';
import { refusal } from '../../refuse.ts';

/** An image without an alternative text is refused; other files are told by their name. */
export const requireAlt: CollectionBeforeValidateHook = ({ data, originalDoc, operation, req }) => {
  const type = req.file?.mimetype ?? originalDoc?.mimeType;
  if (typeof type !== 'string' || !type.startsWith('image/')) return data;
  const untouched = operation === 'update' && data?.alt === undefined;
  if (untouched || (typeof data?.alt === 'string' && data.alt.trim() !== '')) return data;
  throw refusal({
    req,
    collection: 'media',
    path: 'alt',
    message: label(
      'Beskriv bilden i alternativtexten. Filen sparades inte.',
      'Describe the picture in the alternative text. The file was not saved.',
    ),
  });
};
