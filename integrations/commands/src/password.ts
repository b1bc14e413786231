import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CommandError } from './command-error.ts';

const shortest = 12;

/** Asked for twice without echo on a terminal, else the first line of stdin. */
export async function readPassword(): Promise<string> {
  const password = process.stdin.isTTY ? await ask() : ((await text(process.stdin)).split(/\r?\n/)[0] ?? '');
  if (password.length < shortest) {
    throw new CommandError(`The password must have at least ${shortest} characters. No user was added.`);
  }
  return password;
}

/** Twenty characters of base64url: 120 bits. */
export function makePassword(): string {
  return randomBytes(15).toString('base64url');
}

async function ask(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    process.stderr.write('Password: ');
    const first = await terminal.question('');
    process.stderr.write('\nAgain: ');
    const second = await terminal.question('');
    process.stderr.write('\n');
    if (first !== second) throw new CommandError('The two passwords differ. No user was added.');
    return first;
  } finally {
    terminal.close();
  }
}
