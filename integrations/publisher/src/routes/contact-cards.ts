import { type ContactCardFile, type Language, paths } from '@pressjour/contract';
import { contactOf } from './contacts.ts';
import { known } from './frame.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { contactIdAt } from './read-path.ts';

/** The press service as a vCard. */
export function pressCard(newsroom: Newsroom, language: Language): PlannedPage {
  const { organisation, number, email } = service(newsroom, language);
  return {
    page: {
      page: 'contact-card',
      path: paths.pressCard(language),
      siteUrl: newsroom.siteUrl,
      language,
      organisation,
      uid: newsroom.siteUrl,
      contact: { name: '', role: '', phone: number, email, languages: [] },
      updatedAt: null,
    },
    documents: [],
  };
}

/** The vCard of a press contact that stands at a path; null when there is none. */
export function contactCardAt(newsroom: Newsroom, path: string): PlannedPage | null {
  const at = contactIdAt(path);
  if (at === null) return null;
  const { id, language } = at;
  const contact = newsroom.model.documents.get('press-contacts', id, language);
  if (contact === null) return null;
  const page: ContactCardFile = {
    page: 'contact-card',
    path,
    siteUrl: newsroom.siteUrl,
    language,
    organisation: service(newsroom, language).organisation,
    uid: id,
    contact: contactOf(contact),
    updatedAt: new Date(contact.updatedAt).toISOString(),
  };
  return { page, documents: [{ collection: 'press-contacts', id }] };
}

function service({ model }: Newsroom, language: Language) {
  return known(model.pressService(language), 'the press service');
}
