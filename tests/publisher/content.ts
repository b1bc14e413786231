import type { Language } from '@pressjour/contract';
import type { CmsDouble, DoubleDocument } from './cms-double.ts';

let clock = Date.UTC(2026, 10, 1);

/** A later instant at each call, as `updatedAt` is. */
export function nextUpdate(): string {
  clock += 1000;
  return new Date(clock).toISOString();
}

export function newsItem(
  fields: { id: string; language?: Language } & Partial<DoubleDocument>,
): DoubleDocument {
  const { id } = fields;
  return {
    language: 'sv',
    story: `story-${id}`,
    title: `Isvägen ${id} öppnar`,
    slug: `isvagen-${id}`,
    lead: `Isen vid ${id} bär fordon upp till två ton.`,
    bodyHtml: `<p>Mätningen vid ${id} gjordes i morse.</p>`,
    kind: 'news',
    publishedAt: '2026-11-20T08:00:00.000Z',
    guid: `urn:uuid:${id}`,
    topics: [],
    contacts: [],
    images: [],
    attachments: [],
    referenceNumber: null,
    event: null,
    related: [],
    updatedAt: nextUpdate(),
    ...fields,
  };
}

export function guidance(fields: { id: string } & Partial<DoubleDocument>): DoubleDocument {
  const { id } = fields;
  return {
    language: 'sv',
    story: `story-${id}`,
    kind: 'other',
    title: `Vägledning ${id}`,
    slug: `vagledning-${id}`,
    lead: 'Så här gör du.',
    bodyHtml: '<p>Fråga presstjänsten.</p>',
    files: [],
    updatedAt: nextUpdate(),
    ...fields,
  };
}

export function contact(fields: { id: string } & Partial<DoubleDocument>): DoubleDocument {
  return {
    name: `Pressekreterare ${fields.id}`,
    role: { sv: 'pressekreterare', en: 'press officer' },
    phone: '+46701740606',
    email: `${fields.id}@isvagsverket.example`,
    topics: [],
    languages: ['sv'],
    updatedAt: nextUpdate(),
    ...fields,
  };
}

export function topic(fields: { id: string } & Partial<DoubleDocument>): DoubleDocument {
  const { id } = fields;
  return {
    title: { sv: `Ämne ${id}`, en: `Topic ${id}` },
    slug: `amne-${id}`,
    updatedAt: nextUpdate(),
    ...fields,
  };
}

/** An event that has begun. */
export function event(fields: { id: string } & Partial<DoubleDocument>): DoubleDocument {
  const { id } = fields;
  return {
    title: { sv: `Händelse ${id}`, en: `Event ${id}` },
    slug: `handelse-${id}`,
    notice: { sv: 'Vägen är stängd.', en: 'The road is closed.' },
    startsAt: '2026-11-21T08:00:00.000Z',
    endsAt: '2026-11-22T20:00:00.000Z',
    updates: [],
    channels: [],
    updatedAt: nextUpdate(),
    ...fields,
  };
}

export function address(
  fields: { id: string; path: string; kind: 'redirect' | 'withdrawn' | 'gone' } & Partial<DoubleDocument>,
): DoubleDocument {
  return {
    language: 'sv',
    target: null,
    reason: null,
    date: '2026-11-21T09:00:00.000Z',
    updatedAt: nextUpdate(),
    ...fields,
  };
}

/** A picture with one smaller size, and its files in the double. */
export function picture(cms: CmsDouble, { id, bytes }: { id: string; bytes: string }): DoubleDocument {
  const filename = `Isväg ${id}.JPG`;
  const small = `Isväg ${id}-480.webp`;
  cms.putFile(`/api/media/file/${filename}`, bytes);
  cms.putFile(`/api/media/file/${small}`, `small ${bytes}`);
  const url = (name: string) => `https://cms.example/api/media/file/${encodeURIComponent(name)}`;
  return {
    id,
    alt: { sv: `Bild ${id}`, en: `Picture ${id}` },
    caption: { sv: 'Isvägen i gryningen', en: 'The ice road at dawn' },
    credit: 'Isvägsverket',
    licence: 'CC BY 4.0',
    filename,
    mimeType: 'image/jpeg',
    filesize: bytes.length,
    width: 1600,
    height: 900,
    url: url(filename),
    sizes: {
      small: {
        url: url(small),
        filename: small,
        mimeType: 'image/webp',
        filesize: bytes.length + 6,
        width: 480,
        height: 270,
      },
      wide: { url: null, filename: null, mimeType: null, filesize: null, width: null, height: null },
    },
    updatedAt: nextUpdate(),
  };
}
