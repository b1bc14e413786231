import { languages, type PublicStatementName } from '@pressjour/contract';
import type { PayloadRequest } from 'payload';
import { richTextFromHtml } from '../written/rich-text-from-html.ts';
import { demoContent } from './content/index.ts';
import { seedRegisters } from './seed-registers.ts';

/** Settings of the site, its statements, topics, contacts, channels, files, guidance and news, each with its relations; published by the same hooks as everything. */
export async function seedNewsroom(req: PayloadRequest, events: Ids): Promise<void> {
  await req.payload.updateGlobal({ slug: 'site-settings', data: demoContent.siteSettings, req });
  const topics = await seedTopics(req);
  const contacts = await seedContacts(req, topics);
  await seedChannels(req);
  const files = await seedFiles(req);
  await seedRegisters(req, contacts);
  const { payload } = req;
  await seedStatements(req);
  for (const { html, files: keys, changeNote, ...text } of demoContent.guidance) {
    const { id } = await payload.create({
      collection: 'guidance',
      data: {
        ...text,
        body: await richTextFromHtml(html, payload.config),
        files: keys.map((key) => known(files, key)),
        _status: 'published',
      },
      req,
    });
    if (changeNote === undefined) continue;
    await payload.update({ collection: 'guidance', id, data: { changeNote, _status: 'published' }, req });
  }
  const items: Ids = new Map();
  for (const item of demoContent.news) {
    const { html, topics: topicKeys, contacts: contactKeys, event, related = [], ...text } = item;
    const { id } = await payload.create({
      collection: 'news-items',
      data: {
        ...text,
        body: await richTextFromHtml(html, payload.config),
        topics: topicKeys.map((key) => known(topics, key)),
        contacts: contactKeys.map((key) => known(contacts, key)),
        ...(event ? { event: known(events, event) } : {}),
        related: related.map((slug) => known(items, `${text.language} ${slug}`)),
        _status: 'published',
      },
      req,
    });
    items.set(`${text.language} ${text.slug}`, id);
  }
}

async function seedStatements(req: PayloadRequest): Promise<void> {
  for (const [slug, { same, ...words }] of Object.entries(demoContent.statements)) {
    for (const locale of languages) {
      const data = { ...same, ...words[locale] };
      await req.payload.updateGlobal({ slug: slug as PublicStatementName, locale, data, req });
    }
  }
}

type Ids = Map<string, string>;

async function seedTopics(req: PayloadRequest): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { key, title, slug } of demoContent.topics) {
    const { id } = await req.payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: title.sv, slug },
      req,
    });
    await req.payload.update({ collection: 'topics', id, locale: 'en', data: { title: title.en }, req });
    ids.set(key, id);
  }
  return ids;
}

async function seedContacts(req: PayloadRequest, topics: Ids): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { key, role, topics: keys, ...contact } of demoContent.contacts) {
    const { id } = await req.payload.create({
      collection: 'press-contacts',
      locale: 'sv',
      data: { ...contact, role: role.sv, topics: keys.map((topic) => known(topics, topic)) },
      req,
    });
    await req.payload.update({
      collection: 'press-contacts',
      id,
      locale: 'en',
      data: { role: role.en },
      req,
    });
    ids.set(key, id);
  }
  return ids;
}

async function seedChannels(req: PayloadRequest): Promise<void> {
  for (const { purpose, answered, ...channel } of demoContent.channels) {
    const { id } = await req.payload.create({
      collection: 'channels',
      locale: 'sv',
      data: { ...channel, purpose: purpose.sv, answered: answered.sv },
      req,
    });
    await req.payload.update({
      collection: 'channels',
      id,
      locale: 'en',
      data: { purpose: purpose.en, answered: answered.en },
      req,
    });
  }
}

async function seedFiles(req: PayloadRequest): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { key, filename, mimeType, alt, text } of demoContent.files) {
    const data = Buffer.from(text, 'utf8');
    const { id } = await req.payload.create({
      collection: 'media',
      locale: 'sv',
      data: { alt: alt.sv },
      file: { name: filename, data, mimetype: mimeType, size: data.byteLength },
      req,
    });
    await req.payload.update({ collection: 'media', id, locale: 'en', data: { alt: alt.en }, req });
    ids.set(key, id);
  }
  return ids;
}

function known(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo refers to “${key}”, which it does not contain.`);
  return id;
}
