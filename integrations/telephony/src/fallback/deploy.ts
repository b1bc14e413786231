import { setTimeout as sleep } from 'node:timers/promises';
import type { LineSnapshot } from '@pressjour/contract';
import type { Twilio } from 'twilio';
import { asked, TelephonyError } from '../client/errors.ts';
import { type Connection, connect, type Rest } from '../client/rest.ts';
import {
  type Build,
  findService,
  functionPath,
  functionSource,
  needService,
  type Service,
} from './service.ts';
import { type FallbackAsset, fallbackAsset, timetableAt } from './timetable.ts';
import { type Upload, upload } from './upload.ts';

/**
 * The newest that Twilio's published description names. No dependencies are sent: Twilio refuses versions of its own
 * runtime handler that it once named, and adds what it takes by itself.
 */
const runtime = 'node22';
/** A build takes some 20 seconds; one that is not done in three minutes never is. */
const longestBuildSeconds = 180;
/** Builds that stay beside the deployed one, for going back by hand. */
const keptBuilds = 3;

/** The fallback as it stands at Twilio. */
export interface Fallback {
  /** What the press number asks when the duty line does not answer. */
  voiceUrl: string;
  /** Its timetable; null when it has none that we know. */
  timetable: { day: Temporal.PlainDate; hash: string } | null;
  /** Whether its Function is the one that we have here, asked by Twilio alone. */
  functionCurrent: boolean;
}

export interface DeployParts {
  twilio: Connection;
  line: LineSnapshot;
  now: Temporal.Instant;
  /** SITE_URL, which the message names. */
  siteUrl: string;
  /** Told in a few words what is done now. */
  onProgress?: (step: string) => void;
  /** Between two looks at a build; Twilio recommends a second. */
  pollMilliseconds?: number;
}

/**
 * Deploys the fallback with the timetable of the next 14 days, or leaves it alone when both stand there already. Until the
 * last moment the one before answers.
 * @throws {TelephonyError}
 */
export async function deployFallback({
  twilio,
  line,
  now,
  siteUrl,
  onProgress = () => undefined,
  pollMilliseconds = 1000,
}: DeployParts): Promise<{ voiceUrl: string; changed: boolean }> {
  const asset = fallbackAsset({ line, now, siteUrl });
  const source = await functionSource();
  return asked('The fallback was not deployed', async () => {
    const rest = connect(twilio);
    const service = await needService(rest.sdk);
    const voiceUrl = voiceUrlOf(service);
    const functionKept = await currentFunction(rest.sdk, service, source);
    const assetKept = currentAsset(service.build, asset);
    if (functionKept !== null && assetKept !== null) return { voiceUrl, changed: false };

    onProgress('uploading');
    const functionVersion = functionKept ?? (await upload(rest, service, voiceFunction(source)));
    const assetVersion = assetKept ?? (await upload(rest, service, timetableFile(asset)));
    onProgress('building');
    const build = await buildOf(rest, service, { functionVersion, assetVersion, pollMilliseconds });
    onProgress('switching over');
    const services = rest.sdk.serverless.v1.services(service.sid);
    await services.environments(service.environment).deployments.create({ buildSid: build });
    await removeOldBuilds(rest.sdk, service, build).catch(() => {
      onProgress('old builds are still there: the next deployment removes them');
    });
    return { voiceUrl, changed: true };
  });
}

/**
 * What stands at Twilio.
 * @returns null when no fallback is deployed
 * @throws {TelephonyError}
 */
export async function inspectFallback(twilio: Connection): Promise<Fallback | null> {
  const source = await functionSource();
  return asked('The fallback was not looked up', async () => {
    const { sdk } = connect(twilio);
    const service = await findService(sdk);
    if (service === null || service.build === null) return null;
    const tables = service.build.assetVersions.map(({ path }) => timetableAt(path));
    return {
      voiceUrl: voiceUrlOf(service),
      timetable: tables.find((table) => table !== null) ?? null,
      functionCurrent: (await currentFunction(sdk, service, source)) !== null,
    };
  });
}

function voiceUrlOf({ domain }: Service): string {
  return `https://${domain}${functionPath}`;
}

function voiceFunction(content: string): Upload {
  return {
    kind: 'Functions',
    name: 'voice',
    path: functionPath,
    visibility: 'protected',
    content,
    contentType: 'application/javascript',
  };
}

function timetableFile({ path, content }: FallbackAsset): Upload {
  const contentType = 'application/json';
  return { kind: 'Assets', name: 'timetable', path, visibility: 'private', content, contentType };
}

/** The deployed version when it is the very source; null otherwise. */
async function currentFunction(sdk: Twilio, { sid, build }: Service, source: string): Promise<string | null> {
  const version = build?.functionVersions.find(({ path }) => path === functionPath);
  if (build?.runtime !== runtime || version?.visibility !== 'protected' || !version.function_sid) return null;
  const versions = sdk.serverless.v1.services(sid).functions(version.function_sid).functionVersions;
  const { content } = await versions(version.sid).functionVersionContent().fetch();
  return content === source ? version.sid : null;
}

function currentAsset(build: Build | null, asset: FallbackAsset): string | null {
  const version = build?.assetVersions.find(({ path }) => path === asset.path);
  return version?.visibility === 'private' ? version.sid : null;
}

async function buildOf(
  { sdk }: Rest,
  service: Service,
  parts: { functionVersion: string; assetVersion: string; pollMilliseconds: number },
): Promise<string> {
  const { builds } = sdk.serverless.v1.services(service.sid);
  const { sid } = await builds.create({
    functionVersions: [parts.functionVersion],
    assetVersions: [parts.assetVersion],
    runtime,
  });
  const tries = Math.ceil((longestBuildSeconds * 1000) / Math.max(1, parts.pollMilliseconds));
  for (let look = 0; look < tries; look += 1) {
    const { status } = await builds(sid).buildStatus().fetch();
    if (status === 'completed') return sid;
    if (status === 'failed') {
      throw new TelephonyError(
        'The fallback was not deployed: Twilio could not build it. The one before goes on answering.',
        { again: true },
      );
    }
    await sleep(parts.pollMilliseconds);
  }
  throw new TelephonyError(
    `The fallback was not deployed: Twilio has not built it in ${longestBuildSeconds} seconds. The one before goes on answering.`,
    { again: true },
  );
}

async function removeOldBuilds(sdk: Twilio, service: Service, deployed: string): Promise<void> {
  const { builds } = sdk.serverless.v1.services(service.sid);
  const all = await builds.list({ limit: 200 });
  const newestFirst = all.toSorted((a, b) => b.dateCreated.getTime() - a.dateCreated.getTime());
  const old = newestFirst.filter(({ sid }) => sid !== deployed).slice(keptBuilds);
  for (const { sid } of old) await builds(sid).remove();
}
