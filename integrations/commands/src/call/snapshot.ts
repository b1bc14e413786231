import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, type LineSnapshot, lineSnapshotShape } from '@pressjour/contract';
import { horizonDays, lookBackDays } from '@pressjour/rules';
import { CommandError } from '../command-error.ts';
import { askService, refusal, ServiceAway } from '../http.ts';

export interface LineAt {
  line: LineSnapshot;
  /** A sentence for people when the line is not the cms's own; null otherwise. */
  note: string | null;
}

/**
 * What the rules read about an instant: from the cms, or when that is away from the duty line's own copy on disk.
 * @throws {CommandError} when neither can tell
 */
export async function lineAt(environment: Environment, instant: Temporal.Instant): Promise<LineAt> {
  try {
    return { line: await fromCms(environment, instant), note: null };
  } catch (error) {
    if (!(error instanceof ServiceAway)) throw error;
    const line = await fromDisk(environment, error);
    refuseOutside(line, instant);
    return { line, note: `The cms is away. This is from what the duty line knew at ${line.madeAt}.` };
  }
}

async function fromCms(environment: Environment, instant: Temporal.Instant): Promise<LineSnapshot> {
  const response = await askService({
    service: 'the cms',
    url: `${environment.cmsInternalUrl}/api/snapshot?at=${encodeURIComponent(instant.toString())}`,
    token: environment.internalToken,
  });
  if (!response.ok) throw new CommandError(`The cms could not say. ${await refusal(response)}`);
  const parsed = lineSnapshotShape.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CommandError(
    `The cms's settings of the line cannot be used: ${issue?.path.join('.')} ${issue?.message}. Correct them in the admin.`,
  );
}

async function fromDisk({ dataDir }: Environment, away: ServiceAway): Promise<LineSnapshot> {
  try {
    const text = await readFile(join(dataDir, 'duty-line', 'snapshot.json'), 'utf8');
    return lineSnapshotShape.parse(JSON.parse(text));
  } catch {
    throw away;
  }
}

/** The copy on disk was made for its own time and holds the shifts and events around that only. */
function refuseOutside(line: LineSnapshot, instant: Temporal.Instant): void {
  const made = Temporal.Instant.from(line.madeAt);
  const from = made.subtract({ hours: 24 * lookBackDays });
  const until = made.add({ hours: 24 * horizonDays });
  if (Temporal.Instant.compare(instant, from) < 0 || Temporal.Instant.compare(instant, until) > 0) {
    throw new CommandError(
      `The cms is away, and the duty line's own copy covers ${from} to ${until} only. Start Pressjour with "npm start", then try again.`,
    );
  }
}
