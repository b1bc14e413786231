import { z } from 'zod';
import { answeredError } from '../client/errors.ts';
import type { Rest } from '../client/rest.ts';
import type { Service } from './service.ts';

/** A Function or an Asset that a build is to hold. */
export interface Upload {
  kind: 'Functions' | 'Assets';
  /** What it is called in the console. */
  name: string;
  path: string;
  visibility: 'protected' | 'private';
  content: string;
  contentType: string;
}

const versionShape = z.object({ sid: z.string() });

/**
 * Uploads a new version, for which Twilio has a host of its own that its package does not reach.
 * @returns the version's SID
 * @see https://www.twilio.com/docs/serverless/api/resource/function-version
 */
export async function upload(rest: Rest, service: Pick<Service, 'sid'>, file: Upload): Promise<string> {
  const resource = await resourceSid(rest, service, file);
  const form = new FormData();
  form.set('Path', file.path);
  form.set('Visibility', file.visibility);
  form.set('Content', new Blob([file.content], { type: file.contentType }), file.path.slice(1));
  const path = `/v1/Services/${service.sid}/${file.kind}/${resource}/Versions`;
  const response = await rest.fetch('serverless-upload', path, { method: 'POST', body: form });
  if (!response.ok) throw answeredError({ what: 'The fallback was not uploaded', status: response.status });
  return versionShape.parse(await response.json()).sid;
}

/** The one of that name, made when there is none. */
async function resourceSid(
  { sdk }: Rest,
  service: Pick<Service, 'sid'>,
  { kind, name }: Upload,
): Promise<string> {
  const { functions, assets } = sdk.serverless.v1.services(service.sid);
  const all = kind === 'Functions' ? await functions.list({ limit: 100 }) : await assets.list({ limit: 100 });
  const known = all.find(({ friendlyName }) => friendlyName === name);
  if (known !== undefined) return known.sid;
  const resource = { friendlyName: name };
  const made = kind === 'Functions' ? await functions.create(resource) : await assets.create(resource);
  return made.sid;
}
