import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmailAdapter } from 'payload';

/** Keeps mail as files in DATA_DIR/outbox, readable by their owner only, instead of sending it. */
export function emailOutbox({ dataDir }: { dataDir: string }): EmailAdapter<void> {
  return () => ({
    name: 'outbox',
    defaultFromAddress: 'pressjour@localhost',
    defaultFromName: 'Pressjour',
    sendEmail: async (message) => {
      const folder = join(dataDir, 'outbox');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${new Date().toISOString().replaceAll(':', '')}-${randomUUID()}.json`);
      await writeFile(file, JSON.stringify(message, null, 2), { mode: 0o600 });
    },
  });
}
