import { EnvironmentError, languages, processEnvironment } from '@pressjour/contract';
import { Command, Option } from 'commander';
import { call } from './call/index.ts';
import { CommandError } from './command-error.ts';
import { importFeed } from './import-feed.ts';
import { publish } from './publish.ts';
import { addUser, roles } from './user-add.ts';

// Those that reach databases and Twilio are loaded when asked for only: the others answer sooner without.
const program = new Command('pressjour')
  .usage('<command>   (run as: npm run pressjour -- <command>)')
  .description('Commands for a running Pressjour')
  .showHelpAfterError('(add --help for how to use it)');

program
  .command('call')
  .description('say who would answer a call to the press number; nothing is dialled')
  .requiredOption('--at <instant>', 'ISO 8601 with offset, such as 2026-12-24T03:00:00+01:00')
  .requiredOption('--from <caller>', 'a number in E.164, or the word anonymous')
  .option('--json', 'for machines')
  .action((options) => call(processEnvironment(), options));

program
  .command('publish')
  .description('render the public site')
  .addOption(new Option('--full', 'every page anew').conflicts('verify'))
  .addOption(new Option('--verify', 'compare what stands with what should, and mend it'))
  .action(({ full, verify }: { full?: boolean; verify?: boolean }) => {
    if (!full && !verify) throw new CommandError('Say what to publish: --full or --verify.');
    return publish(processEnvironment(), full ? 'full' : 'verify');
  });

program
  .command('import')
  .description('take an existing newsroom in from its feed (RSS 2.0, Atom, JSON Feed)')
  .argument('<source>', 'a file or an http(s) address')
  .addOption(new Option('--language <language>', 'of the items').choices([...languages]).default('sv'))
  .action((source, { language }) => importFeed(processEnvironment(), { source, language }));

program
  .command('doctor')
  .description('check environment, services, database, roster and what stands at Twilio')
  .action(async () => (await import('./doctor/index.ts')).doctor());

program
  .command('provision')
  .description(
    'set at Twilio what the press number needs, and deploy the fallback; what is right is left alone',
  )
  .option('--dry-run', 'only say what would be done')
  .action(async (options) => (await import('./provision/index.ts')).provision(processEnvironment(), options));

program
  .command('user')
  .description('users of the cms')
  .command('add')
  .description('add a user; the password is asked for, or read from stdin')
  .requiredOption('--email <address>')
  .requiredOption('--name <name>')
  .addOption(new Option('--role <role...>', 'one or more').choices(roles).makeOptionMandatory())
  .option('--phone <number>', 'E.164; officers are called there')
  .option('--make-password', 'make one and print it once')
  .action((options) => addUser(processEnvironment(), options));

try {
  await program.parseAsync();
} catch (error) {
  const expected = error instanceof CommandError || error instanceof EnvironmentError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
