import type { Client } from '@libsql/client';
import type { Payload } from 'payload';

/** The shortest time that the site settings let entries be kept, in days, less one for clocks. */
const youngDays = 364;

const triggers = [
  `CREATE TRIGGER IF NOT EXISTS audit_log_unchanged BEFORE UPDATE ON audit_log
   BEGIN SELECT RAISE(ABORT, 'Entries of the audit log cannot be changed.'); END`,
  `CREATE TRIGGER IF NOT EXISTS audit_log_kept BEFORE DELETE ON audit_log
   WHEN OLD.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-${youngDays} days')
   BEGIN SELECT RAISE(ABORT, 'Entries of the audit log are kept until their time is over.'); END`,
];

/**
 * Has an SQLite database itself refuse to change the audit log, and to remove entries younger than any retention: a mistake in the cms
 * would go past Payload's hooks. Other databases have no such rules; there the hooks stand alone.
 */
export async function keepAuditLog({ db }: Payload): Promise<void> {
  if (db.name !== 'sqlite') return;
  const { client } = db as unknown as { client: Client };
  for (const trigger of triggers) await client.execute(trigger);
}
