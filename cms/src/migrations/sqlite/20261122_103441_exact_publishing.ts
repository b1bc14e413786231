import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`approvals\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`collection\` text NOT NULL,
  	\`document\` text,
  	\`language\` text NOT NULL,
  	\`path\` text,
  	\`action\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`copy\` text,
  	\`writers\` text,
  	\`hash\` text,
  	\`version\` text,
  	\`asked_by\` text,
  	\`asked_by_name\` text,
  	\`asked_at\` text,
  	\`note\` text,
  	\`approved_by\` text,
  	\`approved_by_name\` text,
  	\`approved_at\` text,
  	\`due_at\` text,
  	\`embargoed_until\` text,
  	\`correction\` text,
  	\`published_by\` text,
  	\`published_by_name\` text,
  	\`done_at\` text,
  	\`emergency_reason\` text,
  	\`approved_afterwards_by\` text,
  	\`approved_afterwards_by_name\` text,
  	\`approved_afterwards_at\` text,
  	\`voided_by\` text,
  	\`voided_by_name\` text,
  	\`voided_at\` text,
  	\`voided_why\` text,
  	\`problem\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`approvals_updated_at_idx\` ON \`approvals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`approvals_created_at_idx\` ON \`approvals\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`document_state_idx\` ON \`approvals\` (\`document\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`state_dueAt_createdAt_idx\` ON \`approvals\` (\`state\`,\`due_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_log\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`actor_name\` text NOT NULL,
  	\`actor_id\` text,
  	\`actor_roles\` text,
  	\`about_title\` text,
  	\`about_collection\` text,
  	\`about_id\` text,
  	\`version\` text,
  	\`details\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`audit_log_at_idx\` ON \`audit_log\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_action_idx\` ON \`audit_log\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_log_actor_id_idx\` ON \`audit_log\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`aboutCollection_aboutId_at_idx\` ON \`audit_log\` (\`about_collection\`,\`about_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`guard_waivers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`shown\` text,
  	\`reason\` text NOT NULL,
  	\`by_name\` text NOT NULL,
  	\`by_id\` text,
  	\`title\` text,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`key\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`document_collection_key_idx\` ON \`guard_waivers\` (\`document\`,\`collection\`,\`key\`);`)
  await db.run(sql`CREATE TABLE \`link_checks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`url\` text NOT NULL,
  	\`status\` text NOT NULL,
  	\`checked_at\` text NOT NULL,
  	\`detail\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`link_checks_url_idx\` ON \`link_checks\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`link_checks_checked_at_idx\` ON \`link_checks\` (\`checked_at\`);`)
  await db.run(sql`CREATE TABLE \`live_checks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`title\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`guid\` text,
  	\`published_at\` text,
  	\`expected\` text NOT NULL,
  	\`since\` text NOT NULL,
  	\`public_at\` text,
  	\`checked_at\` text,
  	\`problem\` text,
  	\`looks\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`live_checks_key_idx\` ON \`live_checks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`live_checks_document_idx\` ON \`live_checks\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`live_checks_path_idx\` ON \`live_checks\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`since_checkedAt_idx\` ON \`live_checks\` (\`since\`,\`checked_at\`);`)
  await db.run(sql`CREATE INDEX \`checkedAt_since_idx\` ON \`live_checks\` (\`checked_at\`,\`since\`);`)
  await db.run(sql`CREATE INDEX \`looks_since_idx\` ON \`live_checks\` (\`looks\`,\`since\`);`)
  await db.run(sql`CREATE INDEX \`expected_since_idx\` ON \`live_checks\` (\`expected\`,\`since\`);`)
  await db.run(sql`CREATE TABLE \`preview_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`collection\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`approval\` text,
  	\`made_by\` text,
  	\`made_by_name\` text,
  	\`made_at\` text,
  	\`expires_at\` text,
  	\`revoked_at\` text,
  	\`revoked_by\` text,
  	\`revoked_by_name\` text,
  	\`last_used_at\` text,
  	\`uses\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`preview_links_token_hash_idx\` ON \`preview_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_updated_at_idx\` ON \`preview_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`preview_links_created_at_idx\` ON \`preview_links\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`collection_document_idx\` ON \`preview_links\` (\`collection\`,\`document\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_case_number_patterns\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`pattern\` text NOT NULL,
  	\`example\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_case_number_patterns_order_idx\` ON \`site_settings_case_number_patterns\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_case_number_patterns_parent_id_idx\` ON \`site_settings_case_number_patterns\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`indexed\` integer DEFAULT true,
  	\`four_eyes\` integer DEFAULT false,
  	\`audit_retention_days\` numeric DEFAULT 3650,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`site_settings_locales\` (
  	\`site_name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`site_settings_locales_locale_parent_id_unique\` ON \`site_settings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`told_troubles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`open\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`news_items\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`news_items\` ADD \`unpublish_at\` text;`)
  await db.run(sql`ALTER TABLE \`news_items\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`_news_items_v\` ADD \`version_publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_news_items_v\` ADD \`version_unpublish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_news_items_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`guidance\` ADD \`publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`guidance\` ADD \`embargoed_until\` text;`)
  await db.run(sql`ALTER TABLE \`guidance\` ADD \`unpublish_at\` text;`)
  await db.run(sql`ALTER TABLE \`guidance\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` ADD \`version_publish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` ADD \`version_embargoed_until\` text;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` ADD \`version_unpublish_at\` text;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`over_noted\` integer;`)
  await db.run(sql`CREATE INDEX \`events_over_noted_idx\` ON \`events\` (\`over_noted\`);`)
  await db.run(sql`ALTER TABLE \`purges\` ADD \`preview_links\` numeric;`)
  await db.run(sql`ALTER TABLE \`purges\` ADD \`link_checks\` numeric;`)
  await db.run(sql`ALTER TABLE \`purges\` ADD \`waivers\` numeric;`)
  await db.run(sql`ALTER TABLE \`purges\` ADD \`audit_log\` numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`approvals\`;`)
  await db.run(sql`DROP TABLE \`audit_log\`;`)
  await db.run(sql`DROP TABLE \`guard_waivers\`;`)
  await db.run(sql`DROP TABLE \`link_checks\`;`)
  await db.run(sql`DROP TABLE \`live_checks\`;`)
  await db.run(sql`DROP TABLE \`preview_links\`;`)
  await db.run(sql`DROP TABLE \`site_settings_case_number_patterns\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings_locales\`;`)
  await db.run(sql`DROP TABLE \`told_troubles\`;`)
  await db.run(sql`DROP INDEX \`events_over_noted_idx\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`over_noted\`;`)
  await db.run(sql`ALTER TABLE \`news_items\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`news_items\` DROP COLUMN \`unpublish_at\`;`)
  await db.run(sql`ALTER TABLE \`news_items\` DROP COLUMN \`writers\`;`)
  await db.run(sql`ALTER TABLE \`_news_items_v\` DROP COLUMN \`version_publish_at\`;`)
  await db.run(sql`ALTER TABLE \`_news_items_v\` DROP COLUMN \`version_unpublish_at\`;`)
  await db.run(sql`ALTER TABLE \`_news_items_v\` DROP COLUMN \`version_writers\`;`)
  await db.run(sql`ALTER TABLE \`guidance\` DROP COLUMN \`publish_at\`;`)
  await db.run(sql`ALTER TABLE \`guidance\` DROP COLUMN \`embargoed_until\`;`)
  await db.run(sql`ALTER TABLE \`guidance\` DROP COLUMN \`unpublish_at\`;`)
  await db.run(sql`ALTER TABLE \`guidance\` DROP COLUMN \`writers\`;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` DROP COLUMN \`version_publish_at\`;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` DROP COLUMN \`version_embargoed_until\`;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` DROP COLUMN \`version_unpublish_at\`;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` DROP COLUMN \`version_writers\`;`)
  await db.run(sql`ALTER TABLE \`purges\` DROP COLUMN \`preview_links\`;`)
  await db.run(sql`ALTER TABLE \`purges\` DROP COLUMN \`link_checks\`;`)
  await db.run(sql`ALTER TABLE \`purges\` DROP COLUMN \`waivers\`;`)
  await db.run(sql`ALTER TABLE \`purges\` DROP COLUMN \`audit_log\`;`)
}
