import type { Environment } from '@pressjour/contract';
import { answerAt } from '@pressjour/rules';
import { callJson, describeCall } from './describe.ts';
import { parseCaller, parseInstant } from './request.ts';
import { lineAt } from './snapshot.ts';

export interface CallOptions {
  at: string;
  from: string;
  json?: boolean;
}

/** `pressjour call`: who would answer. Nothing is dialled. */
export async function call(environment: Environment, options: CallOptions): Promise<void> {
  const instant = parseInstant(options.at, environment.timeZone);
  const from = parseCaller(options.from);
  const { line, note } = await lineAt(environment, instant);
  const answer = answerAt({ instant, line, from });
  if (note !== null) console.warn(note);
  const { siteUrl } = environment;
  console.log(
    options.json
      ? JSON.stringify(callJson(answer), null, 2)
      : describeCall({ answer, instant, from, line, siteUrl }),
  );
}
