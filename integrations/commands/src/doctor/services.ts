import { type Environment, type LineSnapshot, lineSnapshotShape } from '@pressjour/contract';
import { askService, ServiceAway } from '../http.ts';
import { type Finding, ok, wrong } from './finding.ts';

/** Whether the three services run and are ready. */
export async function checkServices(environment: Environment): Promise<Finding[]> {
  const addresses: [string, string][] = [
    ['The cms', environment.cmsInternalUrl],
    ['The publisher', environment.publisherInternalUrl],
    ['The duty line', dutyLineAddress(environment)],
  ];
  return Promise.all(addresses.map(([name, url]) => checkReady(name, url)));
}

/** The line tells its health where it takes calls: on this machine, or where its inner address says that it runs. */
function dutyLineAddress({ host, dutyLinePort, dutyLineInternalUrl }: Environment): string {
  const { hostname } = new URL(dutyLineInternalUrl);
  const here = /^(localhost|127\.|\[::1\])/.test(hostname);
  const own = /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host;
  return `http://${here ? own : hostname}:${dutyLinePort}`;
}

/** What the cms's database says about the line; null with a finding when it cannot be had. */
export async function fetchLine(
  environment: Environment,
): Promise<{ line: LineSnapshot | null; findings: Finding[] }> {
  const database = environment.database.kind === 'sqlite' ? 'SQLite' : 'MongoDB';
  try {
    const response = await askService({
      service: 'the cms',
      url: `${environment.cmsInternalUrl}/api/snapshot`,
      token: environment.internalToken,
    });
    if (!response.ok) {
      const text = `The database (${database}) did not give the line's settings: status ${response.status}. See the cms's log.`;
      return { line: null, findings: [wrong(text)] };
    }
    const parsed = lineSnapshotShape.safeParse(await response.json());
    if (parsed.success) return { line: parsed.data, findings: [ok(`The database (${database}) answers.`)] };
    const issue = parsed.error.issues[0];
    const text = `Press service is not filled in: ${issue?.path.slice(1).join('.')} ${issue?.message}. Correct it in the admin.`;
    return { line: null, findings: [ok(`The database (${database}) answers.`), wrong(text)] };
  } catch (error) {
    const text = error instanceof ServiceAway ? `the cms is away` : String(error);
    return { line: null, findings: [wrong(`Database, roster and events could not be checked: ${text}.`)] };
  }
}

async function checkReady(name: string, url: string): Promise<Finding> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) });
    const body = (await response.text()).replace(/\s+/g, ' ').slice(0, 200);
    if (response.ok) return ok(`${name} is ready at ${url}.`);
    return wrong(
      `${name} runs at ${url} but is not ready: ${body || `status ${response.status}`}. See DATA_DIR/logs.`,
    );
  } catch {
    return wrong(`${name} does not answer at ${url}. Start Pressjour with "npm start".`);
  }
}
