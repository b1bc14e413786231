import {
  type Database,
  type Environment,
  EnvironmentError,
  type LineSnapshot,
  processEnvironment,
} from '@pressjour/contract';
import { lineAt } from '../call/snapshot.ts';
import { type Finding, lineOf, ok, wrong } from './finding.ts';
import { checkMongodb } from './mongodb.ts';
import { checkPublishing } from './publishing.ts';
import { twilioRetentionDays } from './retention.ts';
import { checkLine } from './roster.ts';
import { checkServices, fetchLine } from './services.ts';
import { checkSqlite } from './sqlite.ts';
import { checkTelephony } from './telephony.ts';
import { checkTwilio, type TwilioParts } from './twilio.ts';
import { checkVerified } from './unverified.ts';

/** `pressjour doctor`: a line for everything that must be right, the exit code 1 when something is not. */
export async function doctor(): Promise<void> {
  const findings = await examine();
  for (const finding of findings) console.log(lineOf(finding));
  if (findings.some(({ level }) => level === 'wrong')) process.exitCode = 1;
}

async function examine(): Promise<Finding[]> {
  let environment: Environment;
  try {
    environment = processEnvironment();
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems.map(wrong);
    throw error;
  }
  const now = Temporal.Now.instant();
  const [services, { line, findings }, database, publishing, retentionDays, verified] = await Promise.all([
    checkServices(environment),
    fetchLine(environment),
    checkDatabase(environment.database),
    checkPublishing(environment, now),
    twilioRetentionDays(environment),
    checkVerified(environment, now),
  ]);
  return [
    ok('The environment is complete.'),
    ...services,
    ...findings,
    ...database,
    ...publishing,
    ...(line === null ? [] : [...checkLine({ line, now }), ...verified]),
    ...checkTelephony(environment),
    ...(await checkTwilioBy({
      environment,
      line: line ?? (await keptLine(environment, now)),
      now,
      retentionDays,
    })),
  ];
}

async function checkTwilioBy({
  line,
  ...parts
}: Omit<TwilioParts, 'line'> & { line: LineSnapshot | null }): Promise<Finding[]> {
  return line === null ? [] : checkTwilio({ ...parts, line });
}

/** What the duty line keeps on disk for when the cms is away. */
async function keptLine(environment: Environment, now: Temporal.Instant): Promise<LineSnapshot | null> {
  const kept = await lineAt(environment, now).catch(() => null);
  return kept?.line ?? null;
}

async function checkDatabase({ kind, url }: Database): Promise<Finding[]> {
  return kind === 'mongodb' ? checkMongodb(url) : checkSqlite(url);
}
