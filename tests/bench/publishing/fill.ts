import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from '@pressjour/contract';
import { MongoClient, ObjectId } from 'mongodb';
import { type ArchiveItem, archive } from './archive.ts';

export interface Filling {
  database: Database;
  /** How many items, both languages together. */
  items: number;
  /** A published item with one topic and one contact: every row is a copy of its rows with other words. */
  template: string;
  topics: readonly string[];
  contacts: readonly string[];
}

const batch = 1000;

/** Writes an archive beneath Payload, the versions of each item included, while no cms runs. */
export async function fill(filling: Filling): Promise<void> {
  if (filling.database.kind === 'sqlite') fillSqlite(filling);
  else await fillMongodb(filling);
}

type Row = Record<string, string | number | null>;

function fillSqlite({ database, items, template, topics, contacts }: Filling): void {
  const db = new DatabaseSync(database.url.replace(/^file:/, ''));
  try {
    db.exec('PRAGMA synchronous = OFF');
    const rows = (table: string, column: string, value: string) =>
      db.prepare(`SELECT * FROM ${table} WHERE ${column} = ?`).all(value) as Row[];
    const [item = {}] = rows('news_items', 'id', template);
    const [version = {}] = rows('_news_items_v', 'parent_id', template).filter(({ latest }) => latest === 1);
    const relations = rows('news_items_rels', 'parent_id', template);
    const versionRelations = rows('_news_items_v_rels', 'parent_id', String(version.id));
    const put = { item: inserter(db, 'news_items', item), version: inserter(db, '_news_items_v', version) };
    const relate = {
      item: inserter(db, 'news_items_rels', withoutId(relations[0])),
      version: inserter(db, '_news_items_v_rels', withoutId(versionRelations[0])),
    };
    let written = 0;
    for (const one of archive({ items, now: new Date() })) {
      if (written % batch === 0) db.exec('BEGIN');
      const id = randomUUID();
      const versionId = randomUUID();
      const words = columnsOf(one);
      put.item({ ...item, ...words, id });
      put.version({ ...version, ...prefixed(words), id: versionId, parent_id: id });
      const point = (row: Row, parent: string): Row => ({
        ...withoutId(row),
        parent_id: parent,
        topics_id: row.path === at(row, 'topics') ? (topics[one.topic % topics.length] ?? null) : null,
        press_contacts_id:
          row.path === at(row, 'contacts') ? (contacts[one.contact % contacts.length] ?? null) : null,
      });
      for (const row of relations) relate.item(point(row, id));
      for (const row of versionRelations) relate.version(point(row, versionId));
      written += 1;
      if (written % batch === 0) db.exec('COMMIT');
    }
    if (db.isTransaction) db.exec('COMMIT');
  } finally {
    db.close();
  }
}

function inserter(db: DatabaseSync, table: string, like: Row = {}): (row: Row) => void {
  const columns = Object.keys(like);
  const insert = db.prepare(
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => void insert.run(...columns.map((name) => row[name] ?? null));
}

/** The path of a relation, which on the table of versions begins with `version.`. */
function at({ path }: Row, field: string): string {
  return String(path).startsWith('version.') ? `version.${field}` : field;
}

function withoutId({ id: _id, ...row }: Row = {}): Row {
  return row;
}

function prefixed(columns: Row): Row {
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [`version_${name}`, value]));
}

function columnsOf({ language, story, title, slug, lead, body, publishedAt, guid }: ArchiveItem): Row {
  const instant = publishedAt.toISOString();
  return {
    ...{ language, story, title, slug, lead, guid },
    body: JSON.stringify(body),
    published_at: instant,
    created_at: instant,
    updated_at: instant,
    last_path: pathOf(language, slug),
  };
}

async function fillMongodb({ database, items, template, topics, contacts }: Filling): Promise<void> {
  const client = await MongoClient.connect(database.url);
  try {
    const db = client.db();
    const news = db.collection('news-items');
    const versions = db.collection('_news-items_versions');
    const item = await news.findOne({ _id: new ObjectId(template) });
    const version = await versions.findOne({ parent: item?._id, latest: true });
    const versionOf = version ?? (await versions.findOne({ parent: template, latest: true }));
    if (item === null || versionOf === null) throw new Error('The template item is not in the database.');
    const id = (list: readonly string[], place: number) => new ObjectId(list[place % list.length]);
    const isText = typeof versionOf.parent === 'string';
    let some: { item: object; version: object }[] = [];
    const flush = async () => {
      if (some.length === 0) return;
      await news.insertMany(some.map((both) => both.item));
      await versions.insertMany(some.map((both) => both.version));
      some = [];
    };
    for (const one of archive({ items, now: new Date() })) {
      const _id = new ObjectId();
      const { topic, contact, at: _at, ...words } = one;
      const { publishedAt: when, language, slug } = one;
      const made = {
        ...words,
        topics: [id(topics, topic)],
        contacts: [id(contacts, contact)],
        lastPath: pathOf(language, slug),
        createdAt: when,
        updatedAt: when,
      };
      const kept = { ...versionOf.version, ...made };
      some.push({
        item: { ...item, ...made, _id },
        version: { ...versionOf, _id: new ObjectId(), parent: isText ? String(_id) : _id, version: kept },
      });
      if (some.length === batch) await flush();
    }
    await flush();
  } finally {
    await client.close();
  }
}

function pathOf(language: ArchiveItem['language'], slug: string): string {
  return language === 'sv' ? `/nyheter/${slug}/` : `/en/news/${slug}/`;
}
