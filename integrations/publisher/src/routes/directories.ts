import { type Language, otherLanguage, paths } from '@pressjour/contract';
import { contactOf } from './contacts.ts';
import { lineOf, pageFrame } from './frame.ts';
import { latest } from './latest.ts';
import type { Newsroom, PlannedPage } from './newsroom.ts';
import { by } from './order.ts';
import { statementsOf } from './statements.ts';

/** The press contacts by topic, those first that speak the language of the page. Everything in it is affected by any contact and any topic. */
export function contactPage(newsroom: Newsroom, language: Language): PlannedPage {
  const { documents } = newsroom.model;
  const speaks = (spoken: Language[]) => (spoken.includes(language) ? 0 : 1);
  const contacts = documents
    .all('press-contacts', language)
    .sort(by(language, ({ name }) => name))
    .sort((a, b) => speaks(a.languages) - speaks(b.languages));
  const topics = documents.all('topics', language).sort(by(language, ({ title }) => title));
  const known = new Set(topics.map(({ id }) => id));
  const groups = [
    ...topics.map(({ id, title }) => ({
      topic: title,
      contacts: contacts.filter((contact) => contact.topics.includes(id)),
    })),
    { topic: null, contacts: contacts.filter((contact) => !contact.topics.some((id) => known.has(id))) },
  ];
  return {
    page: {
      page: 'contact',
      ...pageFrame(newsroom, {
        language,
        path: paths.contact(language),
        alternate: paths.contact(otherLanguage(language)),
        updatedAt: latest(contacts.map(({ updatedAt }) => updatedAt)),
      }),
      ...lineOf(newsroom, language),
      groups: groups
        .filter((group) => group.contacts.length > 0)
        .map((group) => ({
          topic: group.topic,
          contacts: group.contacts.map((contact) => ({
            ...contactOf(contact),
            card: { path: paths.contactCard(language, contact.id) },
          })),
        })),
      card: { path: paths.pressCard(language) },
    },
    documents: [],
  };
}

/** The agency's channels, in the order that it gave them. */
export function socialMediaPage(newsroom: Newsroom, language: Language): PlannedPage {
  const channels = newsroom.model.documents
    .all('channels', language)
    .sort((a, b) => a.order - b.order || by<{ name: string }>(language, ({ name }) => name)(a, b));
  const rules = statementsOf(newsroom, language)['social-media-rules'];
  return {
    page: {
      page: 'social-media',
      ...pageFrame(newsroom, {
        language,
        path: paths.socialMedia(language),
        alternate: paths.socialMedia(otherLanguage(language)),
        updatedAt: latest([rules.updatedAt, ...channels.map(({ updatedAt }) => updatedAt)]),
      }),
      channels: channels.map(({ name, url, purpose, answered, moderated }) => ({
        name,
        url,
        purpose,
        answered,
        moderated,
      })),
      rules,
    },
    documents: [],
  };
}
