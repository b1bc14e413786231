import type { Contact, PublicNewsItem } from '@pressjour/contract';
import type { DocumentKey } from '../model/content.ts';
import type { Newsroom } from './newsroom.ts';
import { by } from './order.ts';
import { topicContacts } from './sizes.ts';

/** Stands for all press contacts of a topic among the documents that a page is built from. */
export function contactsOfTopic(topic: string): DocumentKey {
  return { collection: 'press-contacts', id: `of-topic:${topic}` };
}

/**
 * Whom to ask about an item that names nobody: the contacts of its topics who speak its language, those of its first topic first and
 * each in order of name, three at most. Who names no language speaks all.
 */
export function contactsOfTopics(
  { model }: Newsroom,
  { language, topics }: PublicNewsItem,
): { contacts: Contact[]; documents: DocumentKey[] } {
  const there = topics.filter((id) => model.documents.get('topics', id, language) !== null);
  const contacts = there.length === 0 ? [] : model.documents.all('press-contacts', language);
  const speaking = contacts
    .filter(({ languages }) => languages.length === 0 || languages.includes(language))
    .sort(by(language, ({ name }) => name));
  const found = there.flatMap((topic) => speaking.filter((contact) => contact.topics.includes(topic)));
  return {
    contacts: [...new Set(found)].slice(0, topicContacts).map(contactOf),
    documents: there.map(contactsOfTopic),
  };
}

/** What the public sees of a press contact. */
export function contactOf({ name, role, phone, email, languages }: Contact): Contact {
  return { name, role, phone, email, languages };
}
