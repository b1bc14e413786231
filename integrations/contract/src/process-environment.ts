import { type Environment, readEnvironment } from './environment.ts';
import { fileSecrets } from './secrets.ts';

/**
 * The environment of this process, with secrets kept as files in DATA_DIR.
 * @throws {EnvironmentError}
 */
export function processEnvironment(): Environment {
  return readEnvironment({
    variables: process.env,
    secrets: fileSecrets,
    workingDirectory: process.cwd(),
  });
}
