import { EnvironmentError, processEnvironment } from '@pressjour/contract';
import { BuildError } from './builds/index.ts';
import { start } from './start.ts';
import { diskSentence, StartupError } from './startup-checks.ts';

try {
  await start(processEnvironment());
} catch (error) {
  const expected =
    error instanceof EnvironmentError || error instanceof StartupError || error instanceof BuildError;
  const sentence = diskSentence(error, process.env.DATA_DIR ?? './data');
  console.error(expected ? error.message : (sentence ?? error));
  process.exit(1);
}
