import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Cuts the paths that Pressjour uses, and the schemas that these name, out of Twilio's published OpenAPI description:
 * `node tests/twilio-api/description/cut.ts <a checkout of github.com/twilio/twilio-oai>`, then `npm run format`.
 * Which commit they are from stands in README.md beside this file.
 */

const account = '/2010-04-01/Accounts/{AccountSid}';
const service = '/v1/Services/{ServiceSid}';
const used: Record<string, readonly string[]> = {
  twilio_api_v2010: [
    '/2010-04-01/Accounts/{Sid}.json',
    `${account}/Calls.json`,
    `${account}/Calls/{Sid}.json`,
    `${account}/IncomingPhoneNumbers.json`,
    `${account}/IncomingPhoneNumbers/{Sid}.json`,
    `${account}/Messages.json`,
    `${account}/Messages/{Sid}.json`,
    `${account}/Recordings.json`,
    `${account}/Recordings/{Sid}.json`,
  ],
  twilio_routes_v2: ['/v2/PhoneNumbers/{PhoneNumber}'],
  twilio_serverless_v1: [
    '/v1/Services',
    '/v1/Services/{Sid}',
    `${service}/Assets`,
    `${service}/Builds`,
    `${service}/Builds/{Sid}`,
    `${service}/Builds/{Sid}/Status`,
    `${service}/Environments`,
    `${service}/Environments/{EnvironmentSid}/Deployments`,
    `${service}/Functions`,
    `${service}/Functions/{FunctionSid}/Versions/{Sid}/Content`,
  ],
};

/** What validates nothing. */
const leftOut = new Set([
  'description',
  'examples',
  'example',
  'headers',
  'summary',
  'tags',
  'x-twilio',
  'x-maturity',
]);
const reference = '#/components/schemas/';
const descriptionShape = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }).loose(),
  paths: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const [checkout] = process.argv.slice(2);
if (checkout === undefined) throw new Error('Say where the checkout of twilio/twilio-oai is.');
for (const [name, paths] of Object.entries(used)) {
  const whole = descriptionShape.parse(
    JSON.parse(readFileSync(join(checkout, `spec/json/${name}.json`), 'utf8')),
  );
  const cut = Object.fromEntries(paths.map((path) => [path, trimmed(found(whole.paths, path))]));
  const schemas: Record<string, unknown> = {};
  take(cut);
  const { openapi, info } = whole;
  const out = {
    openapi,
    info: { title: info.title, version: info.version },
    paths: cut,
    components: { schemas },
  };
  writeFileSync(join(import.meta.dirname, `${name}.json`), `${JSON.stringify(out, null, 2)}\n`);

  function take(value: unknown): void {
    for (const schema of referencesIn(value)) {
      if (schema in schemas) continue;
      schemas[schema] = trimmed(found(whole.components.schemas, schema));
      take(schemas[schema]);
    }
  }
}

function found(all: Record<string, unknown>, name: string): unknown {
  if (!(name in all)) throw new Error(`The description holds no ${name} any more.`);
  return all[name];
}

function trimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, inner]) =>
          !leftOut.has(key) || (key !== 'x-twilio' && typeof inner === 'object' && isSchema(inner)),
      )
      .map(([key, inner]) => [key, trimmed(inner)]),
  );
}

/** Whether it is a property that happens to be called as what is left out. */
function isSchema(value: object | null): boolean {
  return value !== null && ('type' in value || '$ref' in value);
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner.slice(reference.length)] : referencesIn(inner),
  );
}
