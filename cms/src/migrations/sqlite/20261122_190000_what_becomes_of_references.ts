import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

/**
 * Makes anew the tables with references that earlier migrations added by a column, without what becomes of them: a user, an event or a
 * document that such a column named could not be deleted. SQLite changes no reference of a table that stands.
 * @see https://www.sqlite.org/lang_altertable.html#otheralter
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`__new_calls\` (
  \`id\` text(36) PRIMARY KEY NOT NULL,
  \`call_back\` text DEFAULT 'none',
  \`call_back_note\` text,
  \`call_back_by_id\` text(36),
  \`call_back_at\` text,
  \`started_at\` text,
  \`ended_at\` text,
  \`from\` text,
  \`line_state\` text,
  \`outcome\` text,
  \`answered_by\` text,
  \`wait_seconds\` numeric,
  \`duration_seconds\` numeric,
  \`language\` text,
  \`call_sid\` text NOT NULL,
  \`settle_at\` text,
  \`told_at\` text,
  \`texted_at\` text,
  \`deleted_at_twilio_at\` text,
  \`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  \`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  FOREIGN KEY (\`call_back_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
)`);
  await db.run(sql`INSERT INTO \`__new_calls\` ("id", "call_back", "call_back_note", "call_back_by_id", "call_back_at", "started_at", "ended_at", "from", "line_state", "outcome", "answered_by", "wait_seconds", "duration_seconds", "language", "call_sid", "settle_at", "told_at", "texted_at", "deleted_at_twilio_at", "updated_at", "created_at") SELECT "id", "call_back", "call_back_note", "call_back_by_id", "call_back_at", "started_at", "ended_at", "from", "line_state", "outcome", "answered_by", "wait_seconds", "duration_seconds", "language", "call_sid", "settle_at", "told_at", "texted_at", "deleted_at_twilio_at", "updated_at", "created_at" FROM \`calls\``);
  await db.run(sql`DROP TABLE \`calls\``);
  await db.run(sql`ALTER TABLE \`__new_calls\` RENAME TO \`calls\``);
  await db.run(sql`CREATE INDEX \`calls_call_back_idx\` ON \`calls\` (\`call_back\`)`);
  await db.run(sql`CREATE INDEX \`calls_call_back_by_idx\` ON \`calls\` (\`call_back_by_id\`)`);
  await db.run(sql`CREATE INDEX \`calls_started_at_idx\` ON \`calls\` (\`started_at\`)`);
  await db.run(sql`CREATE INDEX \`calls_from_idx\` ON \`calls\` (\`from\`)`);
  await db.run(sql`CREATE INDEX \`calls_outcome_idx\` ON \`calls\` (\`outcome\`)`);
  await db.run(sql`CREATE UNIQUE INDEX \`calls_call_sid_idx\` ON \`calls\` (\`call_sid\`)`);
  await db.run(sql`CREATE INDEX \`calls_settle_at_idx\` ON \`calls\` (\`settle_at\`)`);
  await db.run(sql`CREATE INDEX \`calls_updated_at_idx\` ON \`calls\` (\`updated_at\`)`);
  await db.run(sql`CREATE INDEX \`calls_created_at_idx\` ON \`calls\` (\`created_at\`)`);
  await db.run(sql`CREATE TABLE \`__new_events\` (
  \`id\` text(36) PRIMARY KEY NOT NULL,
  \`slug\` text,
  \`starts_at\` text NOT NULL,
  \`ends_at\` text NOT NULL,
  \`staffed\` integer DEFAULT true,
  \`started_by_id\` text(36),
  \`over_noted\` integer,
  \`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  \`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  FOREIGN KEY (\`started_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
)`);
  await db.run(sql`INSERT INTO \`__new_events\` ("id", "slug", "starts_at", "ends_at", "staffed", "started_by_id", "over_noted", "updated_at", "created_at") SELECT "id", "slug", "starts_at", "ends_at", "staffed", "started_by_id", "over_noted", "updated_at", "created_at" FROM \`events\``);
  await db.run(sql`DROP TABLE \`events\``);
  await db.run(sql`ALTER TABLE \`__new_events\` RENAME TO \`events\``);
  await db.run(sql`CREATE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`)`);
  await db.run(sql`CREATE INDEX \`events_starts_at_idx\` ON \`events\` (\`starts_at\`)`);
  await db.run(sql`CREATE INDEX \`events_ends_at_idx\` ON \`events\` (\`ends_at\`)`);
  await db.run(sql`CREATE INDEX \`events_started_by_idx\` ON \`events\` (\`started_by_id\`)`);
  await db.run(sql`CREATE INDEX \`events_over_noted_idx\` ON \`events\` (\`over_noted\`)`);
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`)`);
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`)`);
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
  \`assignments_id\` text(36),
  \`briefings_id\` text(36),
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
  FOREIGN KEY (\`assignments_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`briefings_id\`) REFERENCES \`briefings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`rotations_id\`) REFERENCES \`rotations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`shifts_id\`) REFERENCES \`shifts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`swaps_id\`) REFERENCES \`swaps\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`calls_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`blocked_callers_id\`) REFERENCES \`blocked_callers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
)`);
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\` ("id", "order", "parent_id", "path", "news_items_id", "guidance_id", "press_contacts_id", "topics_id", "channels_id", "assignments_id", "briefings_id", "media_id", "events_id", "rotations_id", "shifts_id", "swaps_id", "calls_id", "blocked_callers_id", "users_id") SELECT "id", "order", "parent_id", "path", "news_items_id", "guidance_id", "press_contacts_id", "topics_id", "channels_id", "assignments_id", "briefings_id", "media_id", "events_id", "rotations_id", "shifts_id", "swaps_id", "calls_id", "blocked_callers_id", "users_id" FROM \`payload_locked_documents_rels\``);
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\``);
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\``);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_news_items_id_idx\` ON \`payload_locked_documents_rels\` (\`news_items_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guidance_id_idx\` ON \`payload_locked_documents_rels\` (\`guidance_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_press_contacts_id_idx\` ON \`payload_locked_documents_rels\` (\`press_contacts_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_assignments_id_idx\` ON \`payload_locked_documents_rels\` (\`assignments_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_briefings_id_idx\` ON \`payload_locked_documents_rels\` (\`briefings_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rotations_id_idx\` ON \`payload_locked_documents_rels\` (\`rotations_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_shifts_id_idx\` ON \`payload_locked_documents_rels\` (\`shifts_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_swaps_id_idx\` ON \`payload_locked_documents_rels\` (\`swaps_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calls_id_idx\` ON \`payload_locked_documents_rels\` (\`calls_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_blocked_callers_id_idx\` ON \`payload_locked_documents_rels\` (\`blocked_callers_id\`)`);
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`)`);
  await db.run(sql`CREATE TABLE \`__new_shifts\` (
  \`id\` text(36) PRIMARY KEY NOT NULL,
  \`officer_id\` text(36) NOT NULL,
  \`starts_at\` text NOT NULL,
  \`ends_at\` text NOT NULL,
  \`tier\` numeric DEFAULT 1 NOT NULL,
  \`extra\` integer DEFAULT false,
  \`event_id\` text(36),
  \`note\` text,
  \`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  \`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  FOREIGN KEY (\`officer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null
)`);
  await db.run(sql`INSERT INTO \`__new_shifts\` ("id", "officer_id", "starts_at", "ends_at", "tier", "extra", "event_id", "note", "updated_at", "created_at") SELECT "id", "officer_id", "starts_at", "ends_at", "tier", "extra", "event_id", "note", "updated_at", "created_at" FROM \`shifts\``);
  await db.run(sql`DROP TABLE \`shifts\``);
  await db.run(sql`ALTER TABLE \`__new_shifts\` RENAME TO \`shifts\``);
  await db.run(sql`CREATE INDEX \`shifts_officer_idx\` ON \`shifts\` (\`officer_id\`)`);
  await db.run(sql`CREATE INDEX \`shifts_starts_at_idx\` ON \`shifts\` (\`starts_at\`)`);
  await db.run(sql`CREATE INDEX \`shifts_ends_at_idx\` ON \`shifts\` (\`ends_at\`)`);
  await db.run(sql`CREATE INDEX \`shifts_event_idx\` ON \`shifts\` (\`event_id\`)`);
  await db.run(sql`CREATE INDEX \`shifts_updated_at_idx\` ON \`shifts\` (\`updated_at\`)`);
  await db.run(sql`CREATE INDEX \`shifts_created_at_idx\` ON \`shifts\` (\`created_at\`)`);
}

/** The columns are the same before and after, and a reference that says what becomes of it hinders no earlier version. */
export async function down(_: MigrateDownArgs): Promise<void> {}
