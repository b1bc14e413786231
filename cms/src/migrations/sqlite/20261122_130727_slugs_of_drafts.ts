import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`_news_items_v_slug\` ON \`_news_items_v\` (\`version_language\`,\`version_slug\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_guidance_v_slug\` ON \`_guidance_v\` (\`version_language\`,\`version_slug\`,\`latest\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_news_items_v_slug\`;`)
  await db.run(sql`DROP INDEX \`_guidance_v_slug\`;`)
}
