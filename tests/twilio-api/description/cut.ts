import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * Cuts the operations that Pressjour uses, and the schemas that these name, out of Twilio's published OpenAPI
 * description: `node tests/twilio-api/description/cut.ts <a checkout of github.com/twilio/twilio-oai>`, then
 * `npm run format`. Which commit they are from stands in README.md beside this file.
 */
const used: Record<string, string> = {
  twilio_api_v2010: `FetchAccount CreateCall ListCall DeleteCall ListIncomingPhoneNumber UpdateIncomingPhoneNumber
    CreateMessage ListMessage DeleteMessage ListRecording DeleteRecording`,
  twilio_routes_v2: 'FetchPhoneNumber UpdatePhoneNumber',
  twilio_serverless_v1: `CreateService FetchService ListEnvironment CreateEnvironment ListFunction CreateFunction
    ListFunctionVersion FetchFunctionVersionContent ListAsset CreateAsset ListAssetVersion CreateBuild ListBuild
    FetchBuild FetchBuildStatus DeleteBuild CreateDeployment`,
};

/** What validates nothing; a property of that name is kept. */
const leftOut = new Set(['description', 'examples', 'headers', 'x-twilio']);
const reference = '#/components/schemas/';
const object = z.record(z.string(), z.unknown());
const descriptionShape = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), object),
  components: z.object({ schemas: object }),
});
const operationShape = z.object({
  operationId: z.string(),
  parameters: z.unknown().optional(),
  requestBody: z.unknown().optional(),
  responses: z.unknown(),
});

const [checkout] = process.argv.slice(2);
if (checkout === undefined) throw new Error('Say where the checkout of twilio/twilio-oai is.');
for (const [name, operations] of Object.entries(used)) {
  const text = readFileSync(join(checkout, `spec/json/${name}.json`), 'utf8');
  const { openapi, info, ...whole } = descriptionShape.parse(JSON.parse(text));
  const paths = pathsWith(operations.split(/\s+/), whole.paths);
  const schemas: Record<string, unknown> = {};
  take(paths);
  const cut = { openapi, info, paths, components: { schemas } };
  writeFileSync(join(import.meta.dirname, `${name}.json`), `${JSON.stringify(cut, null, 2)}\n`);

  function take(value: unknown): void {
    for (const schema of referencesIn(value)) {
      if (schema in schemas) continue;
      if (!(schema in whole.components.schemas)) throw new Error(`There is no schema ${schema}.`);
      schemas[schema] = trimmed(whole.components.schemas[schema]);
      take(schemas[schema]);
    }
  }
}

function pathsWith(
  operations: string[],
  all: Record<string, Record<string, unknown>>,
): Record<string, unknown> {
  const found = Object.entries(all).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, value]) => {
      const { success, data } = operationShape.safeParse(value);
      return success && operations.includes(data.operationId) ? [{ path, method, operation: data }] : [];
    }),
  );
  const missing = operations.filter((id) => !found.some(({ operation }) => operation.operationId === id));
  if (missing.length > 0) throw new Error(`The description holds no ${missing.join(', ')} any more.`);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, operation } of found) {
    paths[path] = { ...paths[path], [method]: trimmed(operation) };
  }
  return paths;
}

function trimmed(value: unknown, ofProperties = false): unknown {
  if (Array.isArray(value)) return value.map((inner) => trimmed(inner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => ofProperties || !leftOut.has(key))
      .map(([key, inner]) => [key, trimmed(inner, key === 'properties')]),
  );
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner.slice(reference.length)] : referencesIn(inner),
  );
}
