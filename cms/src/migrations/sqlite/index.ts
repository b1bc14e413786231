import * as migration_20261122_022758_first_schema from './20261122_022758_first_schema.ts';

export const migrations = [
  {
    up: migration_20261122_022758_first_schema.up,
    down: migration_20261122_022758_first_schema.down,
    name: '20261122_022758_first_schema'
  },
];
