import type { Preview } from '@pressjour/contract';

/** A token of a link. */
export const token = 'AbCdEfGhIjKlMnOpQrSt-_';
/** Where the cms has its file. */
export const folder = `/api/previews/${token}/files/m1`;
/** What the cms says of a draft with a topic, a contact and a picture. */
export const preview: Preview = {
  collection: 'news-items',
  kind: 'editor',
  to: '',
  expiresAt: '2026-11-22T12:00:00.000Z',
  embargoedUntil: null,
  alternate: { language: 'en', path: '/en/news/the-ice-road/' },
  document: {
    id: 'draft',
    language: 'sv',
    story: 'story',
    title: 'Ett utkast om isvägen',
    slug: 'ett-utkast',
    lead: 'Inte för andra.',
    bodyHtml: '<p>Hemligt.</p>',
    kind: 'news',
    publishedAt: '2026-11-22T10:00:00.000Z',
    guid: 'urn:uuid:draft',
    topics: ['t1'],
    contacts: ['c1'],
    images: ['m1'],
    attachments: [],
    referenceNumber: '',
    event: null,
    related: [],
    corrections: [],
    updatedAt: '2026-11-22T10:00:00.000Z',
  },
  topics: [{ id: 't1', title: 'Isvägar', slug: 'isvagar', updatedAt: '2026-11-01T08:00:00.000Z' }],
  contacts: [
    {
      id: 'c1',
      name: 'Maja Tjärn',
      role: 'pressekreterare',
      phone: '+46701740606',
      email: '',
      topics: [],
      languages: ['sv'],
      updatedAt: '2026-11-01T08:00:00.000Z',
    },
  ],
  media: [
    {
      id: 'm1',
      alt: 'Is',
      caption: '',
      credit: '',
      licence: '',
      filename: 'Is på sjön.png',
      mimeType: 'image/png',
      filesize: 5,
      url: `${folder}/original`,
      sizes: {
        w480: {
          url: `${folder}/w480`,
          filename: 'is-480.webp',
          mimeType: 'image/webp',
          filesize: 3,
          width: 480,
        },
      },
      updatedAt: '2026-11-01T08:00:00.000Z',
    },
  ],
};
