import { admin, asFirstAdmin, asUser, type CmsClient, pressService } from '../../harness/cms.ts';
import type { TestDatabase } from '../../harness/database.ts';
import { type Pressjour, startPressjour } from '../../harness/services.ts';
import { fill } from './fill.ts';
import { richText, sentence } from './prose.ts';

const editorCount = 16;

export interface BenchNewsroom extends AsyncDisposable {
  running: Pressjour;
  editors: CmsClient[];
  topics: string[];
  contacts: string[];
  /** How long the first building of every page took. */
  firstBuildSeconds: number;
}

/** The built cms and publisher on a database of so many items, every page built, sixteen editors logged in. */
export async function startNewsroom({
  database,
  items,
  env = {},
}: {
  database: TestDatabase;
  items: number;
  /** Over the services' own environment. */
  env?: Record<string, string>;
}): Promise<BenchNewsroom> {
  const running = await startPressjour({ database, services: ['cms'], env, patience: 1_200_000 });
  try {
    const { environment } = running;
    const lead = await asFirstAdmin(environment);
    await lead.updateGlobal('press-service?locale=sv', pressService);
    const topics: string[] = [];
    const contacts: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      const topic = await lead.create('topics', { title: `Topic ${at}`, slug: `topic-${at}` });
      topics.push(topic.id);
    }
    for (let at = 0; at < 8; at += 1) {
      const contact = await lead.create('press-contacts', {
        name: `Press Officer ${at}`,
        role: sentence('sv', at, 2),
        email: `officer${at}@isvagsverket.example`,
        phone: `+4670174061${at}`,
        topics: [topics[at]],
        languages: ['sv', 'en'],
        public: true,
      });
      contacts.push(contact.id);
    }
    const template = await lead.create('news-items', {
      language: 'sv',
      title: 'What every item is a copy of',
      lead: sentence('sv', 1, 20),
      body: richText('sv', 1),
      topics: topics.slice(0, 1),
      contacts: contacts.slice(0, 1),
      publishedAt: '2000-01-01T12:00:00.000Z',
      _status: 'published',
    });
    for (let at = 0; at < editorCount; at += 1) {
      const editor = { ...admin, email: emailOf(at), name: `Editor ${at}`, roles: ['editor'] };
      await lead.create('users', editor);
    }
    await running.stop('cms');
    await fill({ database: environment.database, items, template: template.id, topics, contacts });
    await running.start('cms');
    const begun = performance.now();
    await running.start('publisher');
    const firstBuildSeconds = (performance.now() - begun) / 1000;
    const editors = await Promise.all(
      Array.from({ length: editorCount }, (_, at) =>
        asUser(environment, { email: emailOf(at), password: admin.password }),
      ),
    );
    return {
      running,
      editors,
      topics,
      contacts,
      firstBuildSeconds,
      [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
    };
  } catch (error) {
    await running[Symbol.asyncDispose]();
    throw error;
  }
}

function emailOf(at: number): string {
  return `editor${at}@isvagsverket.example`;
}
