import { readFile } from 'node:fs/promises';
import type { Twilio } from 'twilio';
import { z } from 'zod';
import { orNull } from '../client/errors.ts';

/** Under its name the service is found again. */
const serviceName = 'pressjour-fallback';
const environmentName = 'production';
/** Where the Function answers. */
export const functionPath = '/voice';

const versionShape = z.object({
  sid: z.string(),
  path: z.string(),
  visibility: z.string(),
  function_sid: z.string().optional(),
});
const buildShape = z.object({
  functionVersions: z.array(versionShape),
  assetVersions: z.array(versionShape),
});

/** The service at Twilio that holds the fallback. */
export interface Service {
  sid: string;
  environment: string;
  domain: string;
  /** The build that is deployed; null before the first. */
  build: Build | null;
}

export interface Build extends z.infer<typeof buildShape> {
  sid: string;
  runtime: string;
}

/** The source of the Function, as it is deployed. */
export function functionSource(): Promise<string> {
  return readFile(new URL('./voice.cjs', import.meta.url), 'utf8');
}

/** @returns null when nothing was ever deployed */
export async function findService(sdk: Twilio): Promise<Service | null> {
  const sid = await serviceSid(sdk);
  const environment = sid === null ? null : await environmentOf(sdk, sid);
  if (sid === null || environment === null) return null;
  const { buildSid } = environment;
  const build = buildSid ? await sdk.serverless.v1.services(sid).builds(buildSid).fetch() : null;
  return {
    sid,
    environment: environment.sid,
    domain: environment.domainName,
    build: build === null ? null : { sid: build.sid, runtime: build.runtime, ...buildShape.parse(build) },
  };
}

/** Finds the service and its environment, or makes what is missing. */
export async function needService(sdk: Twilio): Promise<Service> {
  const found = await findService(sdk);
  if (found !== null) return found;
  const sid = (await serviceSid(sdk)) ?? (await makeService(sdk));
  const environments = sdk.serverless.v1.services(sid).environments;
  const environment = await environments.create({ uniqueName: environmentName });
  return { sid, environment: environment.sid, domain: environment.domainName, build: null };
}

async function serviceSid(sdk: Twilio): Promise<string | null> {
  const service = await orNull('The fallback was not looked up', () =>
    sdk.serverless.v1.services(serviceName).fetch(),
  );
  return service?.sid ?? null;
}

async function makeService(sdk: Twilio): Promise<string> {
  const { sid } = await sdk.serverless.v1.services.create({
    uniqueName: serviceName,
    friendlyName: 'Pressjour: answers while the duty line is away',
    includeCredentials: false,
    uiEditable: false,
  });
  return sid;
}

async function environmentOf(sdk: Twilio, service: string) {
  const environments = await sdk.serverless.v1.services(service).environments.list({ limit: 100 });
  return environments.find(({ uniqueName }) => uniqueName === environmentName) ?? null;
}
