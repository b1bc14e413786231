import { type Environment, type LineSnapshot, lineSnapshotShape } from '@pressjour/contract';
import { askService, refusal } from '../http.ts';
import { type Finding, ok, wrong } from './finding.ts';

type Addresses = Pick<
  Environment,
  | 'host'
  | 'dutyLinePort'
  | 'dutyLineInternalUrl'
  | 'cmsInternalUrl'
  | 'publisherInternalUrl'
  | 'notifyInternalUrl'
>;

/** Whether the four services run and are ready. */
export async function checkServices(environment: Addresses): Promise<Finding[]> {
  const addresses: [string, string][] = [
    ['The cms', environment.cmsInternalUrl],
    ['The publisher', environment.publisherInternalUrl],
    ['The duty line', dutyLineAddress(environment)],
    ['The notifier', environment.notifyInternalUrl],
  ];
  const findings = await Promise.all(addresses.map(([name, url]) => checkReady(name, url)));
  return findings.flat();
}

/** The line tells its health where it takes calls: on this machine, or where its inner address says that it runs. */
function dutyLineAddress({ host, dutyLinePort, dutyLineInternalUrl }: Addresses): string {
  const { hostname } = new URL(dutyLineInternalUrl);
  const here = /^(localhost|127\.|\[::1\])/.test(hostname);
  const own = /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host;
  return `http://${here ? own : hostname}:${dutyLinePort}`;
}

/** What the cms's database says about the line; null with a finding when it cannot be had. */
export async function fetchLine({
  database,
  cmsInternalUrl,
  internalToken,
}: Pick<Environment, 'database' | 'cmsInternalUrl' | 'internalToken'>): Promise<{
  line: LineSnapshot | null;
  findings: Finding[];
}> {
  try {
    const response = await askService({
      service: 'the cms',
      url: `${cmsInternalUrl}/api/snapshot`,
      token: internalToken,
    });
    if (!response.ok) return unchecked(await refusal(response));
    const name = database.kind === 'sqlite' ? 'SQLite' : 'MongoDB';
    return {
      line: lineSnapshotShape.parse(await response.json()),
      findings: [ok(`The database (${name}) answers.`)],
    };
  } catch (error) {
    return unchecked(error instanceof Error ? error.message : String(error));
  }
}

function unchecked(reason: string): { line: null; findings: Finding[] } {
  return { line: null, findings: [wrong(`Database, roster and events could not be checked. ${reason}`)] };
}

async function checkReady(name: string, url: string): Promise<Finding[]> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) });
    const answer: unknown = await response.json().catch(() => null);
    const problems = sentences(answer, ['problems']).map((problem) => wrong(`${name}: ${problem}`));
    if (response.ok) return [ok(`${name} is ready at ${url}.`), ...problems];
    const [reason = `status ${response.status}`] = sentences(answer, ['problem', 'status']);
    const because = problems.length > 0 ? '' : `: ${reason.replace(/\.$/, '')}`;
    return [wrong(`${name} runs at ${url} but is not ready${because}. See DATA_DIR/logs.`), ...problems];
  } catch {
    return [wrong(`${name} does not answer at ${url}. Start Pressjour with "npm start".`)];
  }
}

/** What a service says of itself on `/readyz`, in whichever of the fields it says it. */
function sentences(answer: unknown, fields: readonly string[]): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer)
    .filter(([field]) => fields.includes(field))
    .flatMap(([, said]: [string, unknown]) => said)
    .filter((said) => typeof said === 'string');
}
