import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`guidance_history\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guidance\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`guidance_history_order_idx\` ON \`guidance_history\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guidance_history_parent_id_idx\` ON \`guidance_history\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_guidance_v_version_history\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`date\` text,
  	\`note\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guidance_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_guidance_v_version_history_order_idx\` ON \`_guidance_v_version_history\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_guidance_v_version_history_parent_id_idx\` ON \`_guidance_v_version_history\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments_agencies\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`assignments_agencies_order_idx\` ON \`assignments_agencies\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`assignments_agencies_parent_id_idx\` ON \`assignments_agencies\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments_agencies_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`assignments_agencies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`assignments_agencies_locales_locale_parent_id_unique\` ON \`assignments_agencies_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments_copies_to\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`assignments_copies_to_order_idx\` ON \`assignments_copies_to\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`assignments_copies_to_parent_id_idx\` ON \`assignments_copies_to\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments_copies_to_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`assignments_copies_to\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`assignments_copies_to_locales_locale_parent_id_unique\` ON \`assignments_copies_to_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments_reports\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`due_on\` text,
  	\`delivered_on\` text,
  	\`report_reference\` text,
  	\`file_id\` text(36),
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`assignments_reports_order_idx\` ON \`assignments_reports\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`assignments_reports_parent_id_idx\` ON \`assignments_reports\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_reports_file_idx\` ON \`assignments_reports\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments_reports_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`assignments_reports\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`assignments_reports_locales_locale_parent_id_unique\` ON \`assignments_reports_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`public\` integer DEFAULT false,
  	\`status\` text DEFAULT 'open' NOT NULL,
  	\`reference_number\` text NOT NULL,
  	\`decided_on\` text NOT NULL,
  	\`decision_link\` text,
  	\`due_on\` text NOT NULL,
  	\`extended_to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`assignments_slug_idx\` ON \`assignments\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`assignments_public_idx\` ON \`assignments\` (\`public\`);`)
  await db.run(sql`CREATE INDEX \`assignments_updated_at_idx\` ON \`assignments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_at_idx\` ON \`assignments\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`assignments_locales\` (
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`ministry\` text NOT NULL,
  	\`extension_reason\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`assignments_locales_locale_parent_id_unique\` ON \`assignments_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`assignments_rels_order_idx\` ON \`assignments_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`assignments_rels_parent_idx\` ON \`assignments_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_rels_path_idx\` ON \`assignments_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`assignments_rels_media_id_idx\` ON \`assignments_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`briefings_languages\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`briefings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`briefings_languages_order_idx\` ON \`briefings_languages\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`briefings_languages_parent_idx\` ON \`briefings_languages\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`briefings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`public\` integer DEFAULT false,
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	\`former_starts_at\` text,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`stream\` text,
  	\`sign_interpreted\` integer DEFAULT false,
  	\`accreditation_until\` text,
  	\`accreditation_email\` text,
  	\`sequence\` numeric DEFAULT 0,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`briefings_slug_idx\` ON \`briefings\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`briefings_public_idx\` ON \`briefings\` (\`public\`);`)
  await db.run(sql`CREATE INDEX \`briefings_starts_at_idx\` ON \`briefings\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`briefings_ends_at_idx\` ON \`briefings\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`briefings_updated_at_idx\` ON \`briefings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`briefings_created_at_idx\` ON \`briefings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`briefings_locales\` (
  	\`title\` text NOT NULL,
  	\`reason\` text,
  	\`former_place\` text,
  	\`summary\` text,
  	\`place\` text NOT NULL,
  	\`address\` text,
  	\`accreditation\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`briefings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`briefings_locales_locale_parent_id_unique\` ON \`briefings_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`briefings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`press_contacts_id\` text(36),
  	\`news_items_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`briefings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`press_contacts_id\`) REFERENCES \`press_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_items_id\`) REFERENCES \`news_items\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`briefings_rels_order_idx\` ON \`briefings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`briefings_rels_parent_idx\` ON \`briefings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`briefings_rels_path_idx\` ON \`briefings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`briefings_rels_press_contacts_id_idx\` ON \`briefings_rels\` (\`press_contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`briefings_rels_news_items_id_idx\` ON \`briefings_rels\` (\`news_items_id\`);`)
  await db.run(sql`CREATE TABLE \`events_updates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_updates_order_idx\` ON \`events_updates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`events_updates_parent_id_idx\` ON \`events_updates\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_updates_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events_updates\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_updates_locales_locale_parent_id_unique\` ON \`events_updates_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`accessibility_statement\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`status\` text NOT NULL,
  	\`assessed_on\` text NOT NULL,
  	\`method\` text DEFAULT 'own' NOT NULL,
  	\`published_on\` text,
  	\`feedback_email\` text,
  	\`feedback_phone\` text,
  	\`complaint_url\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`accessibility_statement_locales\` (
  	\`covered\` text,
  	\`non_conforming\` text,
  	\`disproportionate\` text,
  	\`outside_law\` text,
  	\`method_note\` text,
  	\`feedback_answer\` text,
  	\`regulator\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`accessibility_statement\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`accessibility_statement_locales_locale_parent_id_unique\` ON \`accessibility_statement_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`privacy_statement_processing\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`keeps\` text DEFAULT 'none',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_statement\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`privacy_statement_processing_order_idx\` ON \`privacy_statement_processing\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`privacy_statement_processing_parent_id_idx\` ON \`privacy_statement_processing\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`privacy_statement_processing_locales\` (
  	\`what\` text,
  	\`purpose\` text,
  	\`legal_basis\` text,
  	\`retention\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_statement_processing\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`privacy_statement_processing_locales_locale_parent_id_unique\` ON \`privacy_statement_processing_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`privacy_statement\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`officer_email\` text,
  	\`officer_phone\` text,
  	\`complaint_url\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`privacy_statement_locales\` (
  	\`intro\` text,
  	\`rights\` text,
  	\`officer_name\` text,
  	\`regulator\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`privacy_statement\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`privacy_statement_locales_locale_parent_id_unique\` ON \`privacy_statement_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`social_media_rules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`social_media_rules_locales\` (
  	\`lead\` text,
  	\`tone\` text,
  	\`grounds\` text,
  	\`records\` text,
  	\`rights\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`social_media_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`social_media_rules_locales_locale_parent_id_unique\` ON \`social_media_rules_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`news_items_rels\` ADD \`news_items_id\` text(36) REFERENCES news_items(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`news_items_rels_news_items_id_idx\` ON \`news_items_rels\` (\`news_items_id\`);`)
  await db.run(sql`ALTER TABLE \`_news_items_v_rels\` ADD \`news_items_id\` text(36) REFERENCES news_items(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_news_items_v_rels_news_items_id_idx\` ON \`_news_items_v_rels\` (\`news_items_id\`);`)
  await db.run(sql`ALTER TABLE \`guidance\` ADD \`change_note\` text;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` ADD \`version_change_note\` text;`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`slug\` text;`)
  await db.run(sql`CREATE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`assignments_id\` text(36) REFERENCES assignments(id) ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`briefings_id\` text(36) REFERENCES briefings(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_assignments_id_idx\` ON \`payload_locked_documents_rels\` (\`assignments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_briefings_id_idx\` ON \`payload_locked_documents_rels\` (\`briefings_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`web_sub_hub\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`guidance_history\`;`)
  await db.run(sql`DROP TABLE \`_guidance_v_version_history\`;`)
  await db.run(sql`DROP TABLE \`assignments_agencies\`;`)
  await db.run(sql`DROP TABLE \`assignments_agencies_locales\`;`)
  await db.run(sql`DROP TABLE \`assignments_copies_to\`;`)
  await db.run(sql`DROP TABLE \`assignments_copies_to_locales\`;`)
  await db.run(sql`DROP TABLE \`assignments_reports\`;`)
  await db.run(sql`DROP TABLE \`assignments_reports_locales\`;`)
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`DROP TABLE \`assignments_locales\`;`)
  await db.run(sql`DROP TABLE \`assignments_rels\`;`)
  await db.run(sql`DROP TABLE \`briefings_languages\`;`)
  await db.run(sql`DROP TABLE \`briefings\`;`)
  await db.run(sql`DROP TABLE \`briefings_locales\`;`)
  await db.run(sql`DROP TABLE \`briefings_rels\`;`)
  await db.run(sql`DROP TABLE \`events_updates\`;`)
  await db.run(sql`DROP TABLE \`events_updates_locales\`;`)
  await db.run(sql`DROP TABLE \`accessibility_statement\`;`)
  await db.run(sql`DROP TABLE \`accessibility_statement_locales\`;`)
  await db.run(sql`DROP TABLE \`privacy_statement_processing\`;`)
  await db.run(sql`DROP TABLE \`privacy_statement_processing_locales\`;`)
  await db.run(sql`DROP TABLE \`privacy_statement\`;`)
  await db.run(sql`DROP TABLE \`privacy_statement_locales\`;`)
  await db.run(sql`DROP TABLE \`social_media_rules\`;`)
  await db.run(sql`DROP TABLE \`social_media_rules_locales\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_news_items_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`press_contacts_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news_items\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`press_contacts_id\`) REFERENCES \`press_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_news_items_rels\`("id", "order", "parent_id", "path", "topics_id", "press_contacts_id", "media_id") SELECT "id", "order", "parent_id", "path", "topics_id", "press_contacts_id", "media_id" FROM \`news_items_rels\`;`)
  await db.run(sql`DROP TABLE \`news_items_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_news_items_rels\` RENAME TO \`news_items_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`news_items_rels_order_idx\` ON \`news_items_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`news_items_rels_parent_idx\` ON \`news_items_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_items_rels_path_idx\` ON \`news_items_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`news_items_rels_topics_id_idx\` ON \`news_items_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`news_items_rels_press_contacts_id_idx\` ON \`news_items_rels\` (\`press_contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`news_items_rels_media_id_idx\` ON \`news_items_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`news_items_rels_parent_path\` ON \`news_items_rels\` (\`parent_id\`,\`path\`);`)
  await db.run(sql`CREATE TABLE \`__new__news_items_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`press_contacts_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_news_items_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`press_contacts_id\`) REFERENCES \`press_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__news_items_v_rels\`("id", "order", "parent_id", "path", "topics_id", "press_contacts_id", "media_id") SELECT "id", "order", "parent_id", "path", "topics_id", "press_contacts_id", "media_id" FROM \`_news_items_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_news_items_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__news_items_v_rels\` RENAME TO \`_news_items_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_news_items_v_rels_order_idx\` ON \`_news_items_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_news_items_v_rels_parent_idx\` ON \`_news_items_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_items_v_rels_path_idx\` ON \`_news_items_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_news_items_v_rels_topics_id_idx\` ON \`_news_items_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_items_v_rels_press_contacts_id_idx\` ON \`_news_items_v_rels\` (\`press_contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_items_v_rels_media_id_idx\` ON \`_news_items_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_items_v_rels_parent_path\` ON \`_news_items_v_rels\` (\`parent_id\`,\`path\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`news_items_id\` text(36),
  	\`guidance_id\` text(36),
  	\`press_contacts_id\` text(36),
  	\`topics_id\` text(36),
  	\`channels_id\` text(36),
  	\`media_id\` text(36),
  	\`events_id\` text(36),
  	\`rotations_id\` text(36),
  	\`shifts_id\` text(36),
  	\`swaps_id\` text(36),
  	\`calls_id\` text(36),
  	\`blocked_callers_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_items_id\`) REFERENCES \`news_items\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guidance_id\`) REFERENCES \`guidance\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`press_contacts_id\`) REFERENCES \`press_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`rotations_id\`) REFERENCES \`rotations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`shifts_id\`) REFERENCES \`shifts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`swaps_id\`) REFERENCES \`swaps\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`blocked_callers_id\`) REFERENCES \`blocked_callers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "news_items_id", "guidance_id", "press_contacts_id", "topics_id", "channels_id", "media_id", "events_id", "rotations_id", "shifts_id", "swaps_id", "calls_id", "blocked_callers_id", "users_id") SELECT "id", "order", "parent_id", "path", "news_items_id", "guidance_id", "press_contacts_id", "topics_id", "channels_id", "media_id", "events_id", "rotations_id", "shifts_id", "swaps_id", "calls_id", "blocked_callers_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_news_items_id_idx\` ON \`payload_locked_documents_rels\` (\`news_items_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guidance_id_idx\` ON \`payload_locked_documents_rels\` (\`guidance_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_press_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`press_contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rotations_id_idx\` ON \`payload_locked_documents_rels\` (\`rotations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_shifts_id_idx\` ON \`payload_locked_documents_rels\` (\`shifts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_swaps_id_idx\` ON \`payload_locked_documents_rels\` (\`swaps_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calls_id_idx\` ON \`payload_locked_documents_rels\` (\`calls_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_blocked_callers_id_idx\` ON \`payload_locked_documents_rels\` (\`blocked_callers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`events_slug_idx\`;`)
  await db.run(sql`ALTER TABLE \`events\` DROP COLUMN \`slug\`;`)
  await db.run(sql`ALTER TABLE \`guidance\` DROP COLUMN \`change_note\`;`)
  await db.run(sql`ALTER TABLE \`_guidance_v\` DROP COLUMN \`version_change_note\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`web_sub_hub\`;`)
}
