import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// The build reads the config and with it the environment, but touches no database: whatever it makes stays in .next.
const { status } = spawnSync(
  process.execPath,
  [join(import.meta.dirname, '..', 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
  {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: join(import.meta.dirname, '.next', 'build-data'),
      DATABASE_URL: '',
    },
  },
);
process.exit(status ?? 1);
