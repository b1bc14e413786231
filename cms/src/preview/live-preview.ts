import type { GeneratePreviewURL, LivePreviewConfig } from 'payload';
import { formatAdminURL } from 'payload/shared';
import type { WrittenCollection } from '../written/kinds.ts';
import { editorAddress } from './editor-link.ts';

/** Payload's own preview beside the form: the site with what is typed, at the width of a telephone, a tablet or a desk. */
export function livePreview(collection: WrittenCollection): LivePreviewConfig {
  return {
    url: ({ data, req }) => editorAddress({ req, collection, id: data.id }),
    breakpoints: [
      { name: 'phone', label: 'Telefon / Phone', width: 390, height: 844 },
      { name: 'tablet', label: 'Surfplatta / Tablet', width: 820, height: 1180 },
      { name: 'desktop', label: 'Dator / Desktop', width: 1280, height: 800 },
    ],
  };
}

/** The way to the same page in a tab of its own, with what is saved; for those who get one beside the form. */
export function previewAddress(collection: WrittenCollection): GeneratePreviewURL {
  return ({ id }, { req }) => {
    if (editorAddress({ req, collection, id }) === null) return null;
    const { routes, serverURL } = req.payload.config;
    return formatAdminURL({ apiRoute: routes.api, path: `/${collection}/${id}/preview`, serverURL });
  };
}
