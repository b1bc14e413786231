import type { PayloadRequest } from 'payload';
import { siteSettings } from '../globals/SiteSettings/read.ts';
import { say } from '../say.ts';
import type { WrittenCollection, WrittenDocument } from '../written/kinds.ts';
import { filesOf } from './files.ts';
import { hideIdentityNumbers } from './find/identity-numbers.ts';
import { findInWords, type RawFinding, type WordRules } from './find/in-words.ts';
import { findInPictures } from './find/pictures.ts';
import { type GuardedText, piecesOf } from './find/pieces.ts';
import type { Finding } from './finding.ts';
import { findingKey } from './key.ts';
import { knownContacts } from './known.ts';
import { findInLinks } from './links/in-text.ts';
import { waiversOf } from './waivers.ts';
import { fieldNames, findingTexts } from './words.ts';

/** A text as it is to go live: the stored data with whatever changes it, relations as ids. */
export interface Guarded {
  req: PayloadRequest;
  collection: WrittenCollection;
  document: Omit<WrittenDocument, 'corrections'> & Pick<GuardedText, 'body' | 'corrections'>;
}

/** A finding as it is told, and what was found, which stays inside. */
export interface Examined {
  raw: RawFinding;
  finding: Finding;
}

/**
 * Everything in a text and its files that readers should not have, once for each place. No network. Asks the database for files, links
 * and reasons only where there are any.
 */
export async function examine({ req, collection, document }: Guarded): Promise<Examined[]> {
  const found = await findAll({ req, collection, document });
  if (found.length === 0) return [];
  const about = { collection, id: String(document.id) };
  const waivers = await waiversOf(req, about);
  const examined = new Map<string, Examined>();
  for (const raw of found) {
    const { code, field, file, value, excerpt } = raw;
    const key = findingKey({ secret: req.payload.secret, document: about, code, value });
    const label = [say(req, fieldNames[field]), hideIdentityNumbers(file)].filter(Boolean).join(': ');
    const place = [key, label].join('\n');
    if (examined.has(place)) continue;
    const finding: Finding = {
      code,
      key,
      place: { field, label, excerpt: hideIdentityNumbers(excerpt) },
      message: say(req, findingTexts[code]),
      blocks: code !== 'unchecked-link',
      waived: waivers.get(key) ?? null,
    };
    examined.set(place, { raw, finding });
  }
  return [...examined.values()];
}

async function findAll({ req, collection, document }: Guarded): Promise<RawFinding[]> {
  const rules = await wordRules(req);
  const files = await filesOf(req, document);
  return [
    ...emptyLead(document),
    ...findInWords(piecesOf(document, files), rules),
    ...findInPictures(files),
    ...(await findInLinks({ req, collection, text: document })),
  ];
}

/** What is looked for in words, as the settings and the press contacts are. */
export async function wordRules(req: PayloadRequest): Promise<WordRules> {
  const { findCaseNumbers } = await siteSettings(req);
  return { findCaseNumbers, known: await knownContacts(req) };
}

function emptyLead({ lead }: Pick<WrittenDocument, 'lead'>): RawFinding[] {
  return lead?.trim() ? [] : [{ code: 'empty-lead', field: 'lead', file: '', value: '', excerpt: '' }];
}
