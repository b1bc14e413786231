import type { DrizzleAdapter } from '@payloadcms/drizzle';
import type { SQLiteSchemaHook } from '@payloadcms/drizzle/sqlite';

/** Tables of collections with drafts: for these the list of the latest versions is what the admin opens first. */
const versioned = ['_news_items_v', '_guidance_v'];
const related = ['news_items_rels', '_news_items_v_rels'];

/** Indexes on tables that Payload makes by itself and that a collection cannot name. */
export const queryIndexes: SQLiteSchemaHook = ({ schema, ...rest }) => {
  const { adapter } = rest as unknown as { adapter: Pick<DrizzleAdapter, 'rawTables'> };
  for (const table of versioned) {
    addIndex(adapter.rawTables[table], `${table}_parent_latest`, ['parent', 'latest', 'updatedAt']);
    // Without `latest` in it SQLite takes the index of that alone, and reads every document.
    addIndex(adapter.rawTables[table], `${table}_slug`, ['version_language', 'version_slug', 'latest']);
  }
  for (const table of related) {
    addIndex(adapter.rawTables[table], `${table}_parent_path`, ['parent', 'path']);
  }
  return schema;
};

function addIndex(table: DrizzleAdapter['rawTables'][string] | undefined, name: string, on: string[]): void {
  if (table) table.indexes = { ...table.indexes, [name]: { name, on } };
}
