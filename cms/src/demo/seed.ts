import { randomBytes } from 'node:crypto';
import type { Environment } from '@pressjour/contract';
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload';
import { actAs } from '../audit/actor.ts';
import { demoContent } from './content/index.ts';
import { seedLine } from './seed-line.ts';
import { seedNewsroom } from './seed-newsroom.ts';

export interface DemoOptions {
  payload: Payload;
  demo: NonNullable<Environment['demo']>;
  /** The press office's time zone, in which shifts are handed over. */
  timeZone: string;
}

/** Fills a database in which nobody has an account yet with the demo: whole, or not at all. */
export async function seedDemo({ payload, demo, timeZone }: DemoOptions): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users' });
  if (totalDocs > 0) return;
  payload.logger.info('Filling the empty database with the demo …');
  const req = await createLocalReq({}, payload);
  actAs(req, 'Demo');
  await initTransaction(req);
  try {
    await payload.create({
      collection: 'users',
      data: { email: demo.email, password: demo.password, name: 'Demo', roles: ['admin'] },
      req,
    });
    const officers: string[] = [];
    for (const officer of demoContent.officers) {
      const { id } = await payload.create({
        collection: 'users',
        data: { ...officer, password: randomBytes(24).toString('base64url'), roles: ['officer'] },
        req,
      });
      officers.push(id);
    }
    const events = await seedLine({ req, officers, timeZone, now: Temporal.Now.instant() });
    await seedNewsroom(req, events);
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw new Error('The demo could not be written; nothing of it was kept. Start again, or set DEMO=0.', {
      cause: error,
    });
  }
}
