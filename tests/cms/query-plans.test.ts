import { type Client, createClient, type InStatement } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { expect, it, vi } from 'vitest';
import { dueJobs } from '../../cms/src/jobs/table.ts';
import { stopWorker } from '../../cms/src/jobs/worker.ts';
import { liveCheckPass } from '../../cms/src/live-check/loop.ts';
import { testDatabase } from '../harness/database.ts';
import { startCms } from './support/cms.ts';

const plans: [string, string, string][] = [
  [
    'the newest published items of a language',
    "SELECT id FROM news_items WHERE language = 'sv' AND _status = 'published' ORDER BY published_at DESC, created_at DESC LIMIT 10",
    'language__status_publishedAt_createdAt_idx',
  ],
  [
    'the pair of an item',
    "SELECT id FROM news_items WHERE story = 'x' AND language = 'en'",
    'story_language',
  ],
  ['a slug', "SELECT id FROM news_items WHERE language = 'sv' AND slug = 'x'", 'language_slug_idx'],
  [
    'the latest version of an item',
    "SELECT id FROM _news_items_v WHERE parent_id = 'x' AND latest = 1 ORDER BY updated_at DESC",
    '_news_items_v_parent_latest',
  ],
  [
    'a slug among the latest drafts',
    "SELECT count(*) FROM _news_items_v WHERE latest = 1 AND version_language = 'sv' AND version_slug = 'x'",
    '_news_items_v_slug',
  ],
  [
    'the relations of an item',
    "SELECT * FROM news_items_rels WHERE parent_id = 'x' AND path = 'topics'",
    'news_items_rels_parent_path',
  ],
  ['an address', "SELECT id FROM addresses WHERE path = '/x/'", 'addresses_path_idx'],
  [
    'the calls of a period',
    "SELECT id FROM calls WHERE started_at >= 'x' AND started_at < 'y' ORDER BY started_at",
    'calls_started_at_idx',
  ],
  ['calls to look at again', "SELECT id FROM calls WHERE settle_at <= 'x'", 'calls_settle_at_idx'],
  [
    'errands of some kinds that are due',
    "SELECT id FROM errands WHERE (state = 'waiting' AND due_at <= 'x' OR state = 'leased' AND leased_until <= 'x') AND kind IN ('text', 'call')",
    'state_dueAt_idx',
  ],
  [
    'what is open of a text',
    "SELECT id FROM approvals WHERE document = 'x' AND state IN ('asked', 'approved')",
    'document_state_idx',
  ],
  [
    'the next hour',
    "SELECT id FROM approvals WHERE state = 'approved' AND due_at > 'x' ORDER BY due_at LIMIT 1",
    'state_dueAt_createdAt_idx',
  ],
  [
    'approvals that are due',
    "SELECT id FROM approvals WHERE state = 'approved' AND due_at <= 'x' ORDER BY due_at, created_at",
    'state_dueAt_createdAt_idx',
  ],
  ['what is expected on the site', "SELECT id FROM live_checks WHERE key = 'x'", 'live_checks_key_idx'],
  ['an entry of the journal', "SELECT id FROM call_events WHERE entry_id = 'x'", 'call_events_entry_id_idx'],
];

const onSqlite = it.runIf(testDatabase() === 'sqlite');

onSqlite('finds by an index what is asked often', async () => {
  await using cms = await startCms();
  const client = createClient({ url: cms.environment.database.url });
  for (const [what, sql, index] of plans) {
    const plan = await planOf(client, sql);
    expect(plan, what).toContain(index);
    expect(plan, what).not.toMatch(/SCAN|TEMP B-TREE/);
  }
  client.close();

  // What is asked every second and every ten seconds, as Payload words it.
  await stopWorker(cms.payload);
  const { payload, environment } = cms;
  const database = (payload.db as unknown as SQLiteAdapter).client;
  const sent = vi.spyOn(database, 'execute');
  await dueJobs({ payload, limit: 20, atWork: ['x'] });
  await liveCheckPass({ payload, environment, now: new Date(), signal: new AbortController().signal });
  const asked = sent.mock.calls.map(([statement]) => statement as unknown as InStatement);
  sent.mockRestore();
  const seen: string[] = [];
  for (const statement of asked) {
    const table = /from \\?"(live_checks|payload_jobs|approvals)/.exec(JSON.stringify(statement))?.[1];
    if (table === undefined) continue;
    seen.push(table);
    expect(await planOf(database, statement), JSON.stringify(statement)).not.toContain('SCAN');
  }
  expect(new Set(seen)).toEqual(new Set(['live_checks', 'payload_jobs', 'approvals']));
});

async function planOf(client: Pick<Client, 'execute'>, statement: InStatement): Promise<string> {
  const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement;
  const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
  return rows.map(({ detail }) => String(detail)).join('; ');
}
