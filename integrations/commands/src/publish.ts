import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type Environment, type PublishResult, publishProgressShape } from '@pressjour/contract';
import { CommandError } from './command-error.ts';
import { askService, refusal } from './http.ts';
import { progressOn } from './progress.ts';

type Reason = PublishResult['repaired'][number]['why'];

/** `pressjour publish`: `full` renders every page anew, `verify` compares the tree with that and mends what differs. */
export async function publish(environment: Environment, what: 'full' | 'verify'): Promise<void> {
  const response = await askService({
    service: 'the publisher',
    url: `${environment.publisherInternalUrl}/${what}`,
    token: environment.internalToken,
    json: {},
    limitSeconds: null,
  });
  if (!response.ok || response.body === null) {
    throw new CommandError(`The publisher refused. ${await refusal(response)}`);
  }
  const progress = progressOn(process.stderr, what === 'full' ? 'Rendered' : 'Compared');
  for await (const line of createInterface({ input: Readable.from(response.body) })) {
    if (line.trim() === '') continue;
    const message = publishProgressShape.parse(JSON.parse(line));
    if ('error' in message) {
      progress.end();
      throw new CommandError(
        `The site was not published whole: ${message.error} What stood before still stands.`,
      );
    }
    if ('result' in message) {
      progress.end();
      report(message.result, what);
      return;
    }
    progress.update(message.done, message.total, message.secondsLeft);
  }
  progress.end();
  throw new CommandError('The publisher ended before it was done. See its log, then run the command again.');
}

function report(result: PublishResult, what: 'full' | 'verify'): void {
  const { written, removed, unchanged, milliseconds, repaired } = result;
  const seconds = (milliseconds / 1000).toFixed(1);
  if (what === 'full') {
    console.log(
      `${written.length} written, ${removed.length} removed, ${unchanged} unchanged (${seconds} s).`,
    );
    return;
  }
  const gone = new Set(removed);
  for (const { path, why } of repaired) {
    console.log(
      gone.has(path) ? `removed  ${path}: ${whyRemoved[why]}` : `mended   ${path}: ${whyMended[why]}`,
    );
  }
  const counts = repaired.length === 0 ? '' : `; ${written.length} mended, ${removed.length} removed`;
  console.log(`${unchanged} files are as they should be${counts} (${seconds} s).`);
}

const whyMended: Record<Reason, string> = {
  missing: 'the file was missing',
  'other-bytes': 'the file was not as it was written',
  outdated: 'the cms says something else than when it was written',
  unknown: 'nobody knew of it',
};

const whyRemoved: Record<Reason, string> = {
  ...whyMended,
  outdated: 'the cms has nothing there any more',
  unknown: 'nothing that is published explains it',
};
