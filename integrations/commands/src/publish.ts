import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type Environment, publishProgressShape } from '@pressjour/contract';
import { CommandError } from './command-error.ts';
import { askService, refusal } from './http.ts';
import { progressOn } from './progress.ts';

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
    progress.update(message.done, message.total);
  }
  progress.end();
  throw new CommandError('The publisher ended before it was done. See its log, then run the command again.');
}

function report(
  {
    written,
    removed,
    unchanged,
    milliseconds,
  }: { written: string[]; removed: string[]; unchanged: number; milliseconds: number },
  what: 'full' | 'verify',
): void {
  const seconds = (milliseconds / 1000).toFixed(1);
  if (what === 'verify') {
    for (const path of written) console.log(`mended   ${path}`);
    for (const path of removed) console.log(`removed  ${path}`);
    const clean = written.length + removed.length === 0;
    console.log(
      `${unchanged} files are as they should be${clean ? '' : `; ${written.length} mended, ${removed.length} removed`} (${seconds} s).`,
    );
    return;
  }
  console.log(`${written.length} written, ${removed.length} removed, ${unchanged} unchanged (${seconds} s).`);
}
