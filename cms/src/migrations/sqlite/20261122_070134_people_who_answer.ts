import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`rotations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`tier\` numeric DEFAULT 1 NOT NULL,
  	\`first_hand_over\` text NOT NULL,
  	\`hand_over_time\` text DEFAULT '08:00' NOT NULL,
  	\`weeks\` numeric DEFAULT 1 NOT NULL,
  	\`until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`rotations_updated_at_idx\` ON \`rotations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rotations_created_at_idx\` ON \`rotations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rotations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`rotations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`rotations_rels_order_idx\` ON \`rotations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`rotations_rels_parent_idx\` ON \`rotations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`rotations_rels_path_idx\` ON \`rotations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`rotations_rels_users_id_idx\` ON \`rotations_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`swaps\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`asker_id\` text(36) NOT NULL,
  	\`asked_id\` text(36) NOT NULL,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`tier\` numeric DEFAULT 1 NOT NULL,
  	\`message\` text,
  	\`state\` text DEFAULT 'asked' NOT NULL,
  	\`decided_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`asker_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`asked_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`swaps_asker_idx\` ON \`swaps\` (\`asker_id\`);`)
  await db.run(sql`CREATE INDEX \`swaps_asked_idx\` ON \`swaps\` (\`asked_id\`);`)
  await db.run(sql`CREATE INDEX \`swaps_starts_at_idx\` ON \`swaps\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`swaps_ends_at_idx\` ON \`swaps\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`swaps_state_idx\` ON \`swaps\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`swaps_updated_at_idx\` ON \`swaps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`swaps_created_at_idx\` ON \`swaps\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`calls_voicemails\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`recording_sid\` text,
  	\`recorded_at\` text,
  	\`duration_seconds\` numeric,
  	\`state\` text,
  	\`media_type\` text,
  	\`bytes\` numeric,
  	\`sha256\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_voicemails_order_idx\` ON \`calls_voicemails\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calls_voicemails_parent_id_idx\` ON \`calls_voicemails\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_voicemails_recording_sid_idx\` ON \`calls_voicemails\` (\`recording_sid\`);`)
  await db.run(sql`CREATE TABLE \`calls_listened\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`by_id\` text(36),
  	\`at\` text,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_listened_order_idx\` ON \`calls_listened\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`calls_listened_parent_id_idx\` ON \`calls_listened\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_listened_by_idx\` ON \`calls_listened\` (\`by_id\`);`)
  await db.run(sql`CREATE TABLE \`calls_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`events_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calls_rels_order_idx\` ON \`calls_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`calls_rels_parent_idx\` ON \`calls_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_rels_path_idx\` ON \`calls_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`calls_rels_events_id_idx\` ON \`calls_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE TABLE \`call_events_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`call_events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`call_events_texts_order_parent\` ON \`call_events_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`blocked_callers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`phone\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`expires_at\` text,
  	\`blocked_by_id\` text(36),
  	\`blocked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`blocked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`blocked_callers_phone_idx\` ON \`blocked_callers\` (\`phone\`);`)
  await db.run(sql`CREATE INDEX \`blocked_callers_expires_at_idx\` ON \`blocked_callers\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`blocked_callers_blocked_by_idx\` ON \`blocked_callers\` (\`blocked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`blocked_callers_updated_at_idx\` ON \`blocked_callers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`blocked_callers_created_at_idx\` ON \`blocked_callers\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`purges_failed\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`purges\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`purges_failed_order_idx\` ON \`purges_failed\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`purges_failed_parent_idx\` ON \`purges_failed\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`purges\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`voicemails\` numeric,
  	\`caller_numbers\` numeric,
  	\`twilio_records\` numeric,
  	\`blocked_callers\` numeric,
  	\`errands\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`purges_at_idx\` ON \`purges\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`purges_updated_at_idx\` ON \`purges\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`purges_created_at_idx\` ON \`purges\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`notices_channels\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_channels_order_idx\` ON \`notices_channels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notices_channels_parent_idx\` ON \`notices_channels\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`officer_id\` text(36),
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`due_at\` text,
  	\`event_id\` text(36),
  	\`call_id\` text(36),
  	\`shift_id\` text(36),
  	\`confirm_by\` text,
  	\`confirmed_at\` text,
  	\`confirmed_how\` text,
  	\`result\` text,
  	\`tier\` numeric,
  	\`link_hash\` text,
  	\`link_action\` text,
  	\`link_expires_at\` text,
  	\`link_used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`officer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`call_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`shift_id\`) REFERENCES \`shifts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_key_idx\` ON \`notices\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notices_officer_idx\` ON \`notices\` (\`officer_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_event_idx\` ON \`notices\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_call_idx\` ON \`notices\` (\`call_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_shift_idx\` ON \`notices\` (\`shift_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_link_link_hash_idx\` ON \`notices\` (\`link_hash\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`kind_state_idx\` ON \`notices\` (\`kind\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`event_kind_idx\` ON \`notices\` (\`event_id\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`errands\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`errand\` text,
  	\`emptied\` integer DEFAULT false,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`give_up_at\` text NOT NULL,
  	\`leased_until\` text,
  	\`attempts\` numeric DEFAULT 0,
  	\`last_error\` text,
  	\`ended_at\` text,
  	\`sid\` text,
  	\`outbox\` integer DEFAULT false,
  	\`notice_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`notice_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`errands_key_idx\` ON \`errands\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`errands_kind_idx\` ON \`errands\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`errands_ended_at_idx\` ON \`errands\` (\`ended_at\`);`)
  await db.run(sql`CREATE INDEX \`errands_notice_idx\` ON \`errands\` (\`notice_id\`);`)
  await db.run(sql`CREATE INDEX \`errands_updated_at_idx\` ON \`errands\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`errands_created_at_idx\` ON \`errands\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_dueAt_idx\` ON \`errands\` (\`state\`,\`due_at\`);`)
  await db.run(sql`CREATE TABLE \`told_roster\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`duties\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`roster_calendar\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`calendar_nonce\` text,
  	\`calendar_hash\` text,
  	\`removed_at\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`roster_calendar_calendar_calendar_hash_idx\` ON \`roster_calendar\` (\`calendar_hash\`);`)
  await db.run(sql`ALTER TABLE \`events\` ADD \`started_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`events_started_by_idx\` ON \`events\` (\`started_by_id\`);`)
  await db.run(sql`ALTER TABLE \`shifts\` ADD \`extra\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`shifts\` ADD \`event_id\` text(36) REFERENCES events(id);`)
  await db.run(sql`ALTER TABLE \`shifts\` ADD \`note\` text;`)
  await db.run(sql`CREATE INDEX \`shifts_event_idx\` ON \`shifts\` (\`event_id\`);`)
  await db.run(sql`ALTER TABLE \`calls_attempts\` ADD \`round\` numeric;`)
  await db.run(sql`ALTER TABLE \`calls_attempts\` ADD \`officer\` text;`)
  await db.run(sql`ALTER TABLE \`calls_attempts\` ADD \`ended_at\` text;`)
  await db.run(sql`ALTER TABLE \`calls_attempts\` ADD \`leg_sid\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`call_back_note\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`call_back_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`call_back_at\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`ended_at\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`wait_seconds\` numeric;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`settle_at\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`told_at\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`texted_at\` text;`)
  await db.run(sql`ALTER TABLE \`calls\` ADD \`deleted_at_twilio_at\` text;`)
  await db.run(sql`CREATE INDEX \`calls_call_back_by_idx\` ON \`calls\` (\`call_back_by_id\`);`)
  await db.run(sql`CREATE INDEX \`calls_from_idx\` ON \`calls\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`calls_outcome_idx\` ON \`calls\` (\`outcome\`);`)
  await db.run(sql`CREATE INDEX \`calls_settle_at_idx\` ON \`calls\` (\`settle_at\`);`)
  await db.run(sql`ALTER TABLE \`call_events\` ADD \`blocked\` integer;`)
  await db.run(sql`ALTER TABLE \`call_events\` ADD \`undecided\` integer;`)
  await db.run(sql`ALTER TABLE \`call_events\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`call_events\` ADD \`recording_sid\` text;`)
  await db.run(sql`ALTER TABLE \`call_events\` ADD \`leg_sid\` text;`)
  await db.run(sql`ALTER TABLE \`call_events\` ADD \`notice\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`phone_verified_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`phone_code_hash\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`phone_code_expires_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`phone_code_tries_left\` numeric;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`phone_code_sent_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`calendar_nonce\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`calendar_hash\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`language\` text DEFAULT 'sv';`)
  await db.run(sql`CREATE INDEX \`users_calendar_calendar_hash_idx\` ON \`users\` (\`calendar_hash\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reset_password_requested_at\`;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rotations_id\` text(36) REFERENCES rotations(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`swaps_id\` text(36) REFERENCES swaps(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`blocked_callers_id\` text(36) REFERENCES blocked_callers(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rotations_id_idx\` ON \`payload_locked_documents_rels\` (\`rotations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_swaps_id_idx\` ON \`payload_locked_documents_rels\` (\`swaps_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_blocked_callers_id_idx\` ON \`payload_locked_documents_rels\` (\`blocked_callers_id\`);`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`rounds\` numeric DEFAULT 2;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`max_wait_seconds\` numeric DEFAULT 180;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`voicemail_offered\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`voicemail_max_seconds\` numeric DEFAULT 120;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`text_to_caller\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`hand_over_notice_minutes\` numeric DEFAULT 60;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`test_call_day\` text;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`test_call_time\` text;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`retention_voicemail_days\` numeric DEFAULT 30;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`retention_caller_number_days\` numeric DEFAULT 90;`)
  await db.run(sql`ALTER TABLE \`press_service\` ADD \`retention_twilio_days\` numeric DEFAULT 7;`)
  await db.run(sql`ALTER TABLE \`press_service_locales\` ADD \`messages_voicemail\` text;`)
  await db.run(sql`ALTER TABLE \`press_service_locales\` ADD \`messages_thanks\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`rotations\`;`)
  await db.run(sql`DROP TABLE \`rotations_rels\`;`)
  await db.run(sql`DROP TABLE \`swaps\`;`)
  await db.run(sql`DROP TABLE \`calls_voicemails\`;`)
  await db.run(sql`DROP TABLE \`calls_listened\`;`)
  await db.run(sql`DROP TABLE \`calls_rels\`;`)
  await db.run(sql`DROP TABLE \`call_events_texts\`;`)
  await db.run(sql`DROP TABLE \`blocked_callers\`;`)
  await db.run(sql`DROP TABLE \`purges_failed\`;`)
  await db.run(sql`DROP TABLE \`purges\`;`)
  await db.run(sql`DROP TABLE \`notices_channels\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`errands\`;`)
  await db.run(sql`DROP TABLE \`told_roster\`;`)
  await db.run(sql`DROP TABLE \`roster_calendar\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`staffed\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_events\`("id", "starts_at", "ends_at", "staffed", "updated_at", "created_at") SELECT "id", "starts_at", "ends_at", "staffed", "updated_at", "created_at" FROM \`events\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`ALTER TABLE \`__new_events\` RENAME TO \`events\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`events_starts_at_idx\` ON \`events\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`events_ends_at_idx\` ON \`events\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_shifts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`officer_id\` text(36) NOT NULL,
  	\`starts_at\` text NOT NULL,
  	\`ends_at\` text NOT NULL,
  	\`tier\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`officer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_shifts\`("id", "officer_id", "starts_at", "ends_at", "tier", "updated_at", "created_at") SELECT "id", "officer_id", "starts_at", "ends_at", "tier", "updated_at", "created_at" FROM \`shifts\`;`)
  await db.run(sql`DROP TABLE \`shifts\`;`)
  await db.run(sql`ALTER TABLE \`__new_shifts\` RENAME TO \`shifts\`;`)
  await db.run(sql`CREATE INDEX \`shifts_officer_idx\` ON \`shifts\` (\`officer_id\`);`)
  await db.run(sql`CREATE INDEX \`shifts_starts_at_idx\` ON \`shifts\` (\`starts_at\`);`)
  await db.run(sql`CREATE INDEX \`shifts_ends_at_idx\` ON \`shifts\` (\`ends_at\`);`)
  await db.run(sql`CREATE INDEX \`shifts_updated_at_idx\` ON \`shifts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`shifts_created_at_idx\` ON \`shifts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_calls\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`call_back\` text DEFAULT 'none',
  	\`started_at\` text,
  	\`from\` text,
  	\`line_state\` text,
  	\`outcome\` text,
  	\`answered_by\` text,
  	\`duration_seconds\` numeric,
  	\`call_sid\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_calls\`("id", "call_back", "started_at", "from", "line_state", "outcome", "answered_by", "duration_seconds", "call_sid", "updated_at", "created_at") SELECT "id", "call_back", "started_at", "from", "line_state", "outcome", "answered_by", "duration_seconds", "call_sid", "updated_at", "created_at" FROM \`calls\`;`)
  await db.run(sql`DROP TABLE \`calls\`;`)
  await db.run(sql`ALTER TABLE \`__new_calls\` RENAME TO \`calls\`;`)
  await db.run(sql`CREATE INDEX \`calls_call_back_idx\` ON \`calls\` (\`call_back\`);`)
  await db.run(sql`CREATE INDEX \`calls_started_at_idx\` ON \`calls\` (\`started_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calls_call_sid_idx\` ON \`calls\` (\`call_sid\`);`)
  await db.run(sql`CREATE INDEX \`calls_updated_at_idx\` ON \`calls\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calls_created_at_idx\` ON \`calls\` (\`created_at\`);`)
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
  	\`shifts_id\` text(36),
  	\`calls_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_items_id\`) REFERENCES \`news_items\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guidance_id\`) REFERENCES \`guidance\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`press_contacts_id\`) REFERENCES \`press_contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`shifts_id\`) REFERENCES \`shifts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calls_id\`) REFERENCES \`calls\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "news_items_id", "guidance_id", "press_contacts_id", "topics_id", "channels_id", "media_id", "events_id", "shifts_id", "calls_id", "users_id") SELECT "id", "order", "parent_id", "path", "news_items_id", "guidance_id", "press_contacts_id", "topics_id", "channels_id", "media_id", "events_id", "shifts_id", "calls_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_shifts_id_idx\` ON \`payload_locked_documents_rels\` (\`shifts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calls_id_idx\` ON \`payload_locked_documents_rels\` (\`calls_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`users_calendar_calendar_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reset_password_requested_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`phone_verified_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`phone_code_hash\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`phone_code_expires_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`phone_code_tries_left\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`phone_code_sent_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`calendar_nonce\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`calendar_hash\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`calls_attempts\` DROP COLUMN \`round\`;`)
  await db.run(sql`ALTER TABLE \`calls_attempts\` DROP COLUMN \`officer\`;`)
  await db.run(sql`ALTER TABLE \`calls_attempts\` DROP COLUMN \`ended_at\`;`)
  await db.run(sql`ALTER TABLE \`calls_attempts\` DROP COLUMN \`leg_sid\`;`)
  await db.run(sql`ALTER TABLE \`call_events\` DROP COLUMN \`blocked\`;`)
  await db.run(sql`ALTER TABLE \`call_events\` DROP COLUMN \`undecided\`;`)
  await db.run(sql`ALTER TABLE \`call_events\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`call_events\` DROP COLUMN \`recording_sid\`;`)
  await db.run(sql`ALTER TABLE \`call_events\` DROP COLUMN \`leg_sid\`;`)
  await db.run(sql`ALTER TABLE \`call_events\` DROP COLUMN \`notice\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`rounds\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`max_wait_seconds\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`voicemail_offered\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`voicemail_max_seconds\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`text_to_caller\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`hand_over_notice_minutes\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`test_call_day\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`test_call_time\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`retention_voicemail_days\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`retention_caller_number_days\`;`)
  await db.run(sql`ALTER TABLE \`press_service\` DROP COLUMN \`retention_twilio_days\`;`)
  await db.run(sql`ALTER TABLE \`press_service_locales\` DROP COLUMN \`messages_voicemail\`;`)
  await db.run(sql`ALTER TABLE \`press_service_locales\` DROP COLUMN \`messages_thanks\`;`)
}
