import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileSecrets, readEnvironment } from '@pressjour/contract';
import { getPayload } from 'payload';
import { createConfig } from '../../../cms/src/config.ts';
import { restOf } from './over-http.ts';
import { pushSchemaIfAsked } from './push-schema.ts';

/**
 * A cms as a process of its own, without Next, so that it can be killed: its REST API on CMS_INTERNAL_URL, its worker and its clock.
 * A hook of news items takes SLOW_HOOK milliseconds in the middle of each transaction.
 */
const environment = readEnvironment({
  variables: process.env,
  secrets: fileSecrets,
  workingDirectory: process.cwd(),
});
const config = await createConfig(environment);
pushSchemaIfAsked(config);
const slow = Number(process.env.SLOW_HOOK ?? 0);
const newsItems = config.collections.find(({ slug }) => slug === 'news-items');
newsItems?.hooks.afterChange.push(async ({ doc }) => {
  await pause(slow);
  return doc;
});
const payload = await getPayload({ config });
const port = Number(new URL(environment.cmsInternalUrl).port);
createServer(restOf(payload)).listen(port, '127.0.0.1', () => process.send?.('ready'));
