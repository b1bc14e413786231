import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CollectionConfig } from 'payload';
import { label } from '../../labels.ts';
import { say } from '../../say.ts';

type Handlers = Exclude<CollectionConfig['upload'], boolean | undefined>['handlers'];

/** Answers 404 where no file of that name is: of those who may read every file Payload asks the disk alone, and calls it a fault. */
export function answerLostFile(folder: string): NonNullable<Handlers>[number] {
  return (req, { params: { filename } }) => {
    const isName = filename === basename(filename) && !filename.includes('\0');
    if (isName && existsSync(join(folder, filename))) return;
    const message = label('Det finns ingen fil med det namnet.', 'There is no file of that name.');
    return Response.json({ errors: [{ message: say(req, message) }] }, { status: 404 });
  };
}
