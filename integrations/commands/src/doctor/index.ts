import { type Environment, EnvironmentError, processEnvironment } from '@pressjour/contract';
import { type Finding, lineOf, ok, wrong } from './finding.ts';
import { checkLine } from './roster.ts';
import { checkServices, fetchLine } from './services.ts';
import { checkTelephony } from './telephony.ts';

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
  const [services, { line, findings }] = await Promise.all([
    checkServices(environment),
    fetchLine(environment),
  ]);
  return [
    ok('The environment is complete.'),
    ...services,
    ...findings,
    ...(line === null ? [] : checkLine({ line, now: Temporal.Now.instant() })),
    ...checkTelephony(environment),
  ];
}
