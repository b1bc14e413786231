import * as migration_20261122_022758_first_schema from './20261122_022758_first_schema.ts';
import * as migration_20261122_070134_people_who_answer from './20261122_070134_people_who_answer.ts';
import * as migration_20261122_103441_exact_publishing from './20261122_103441_exact_publishing.ts';
import * as migration_20261122_130727_slugs_of_drafts from './20261122_130727_slugs_of_drafts.ts';
import * as migration_20261122_165511_newsroom_of_every_page from './20261122_165511_newsroom_of_every_page.ts';
import * as migration_20261122_190000_what_becomes_of_references from './20261122_190000_what_becomes_of_references.ts';

export const migrations = [
  {
    up: migration_20261122_022758_first_schema.up,
    down: migration_20261122_022758_first_schema.down,
    name: '20261122_022758_first_schema',
  },
  {
    up: migration_20261122_070134_people_who_answer.up,
    down: migration_20261122_070134_people_who_answer.down,
    name: '20261122_070134_people_who_answer',
  },
  {
    up: migration_20261122_103441_exact_publishing.up,
    down: migration_20261122_103441_exact_publishing.down,
    name: '20261122_103441_exact_publishing',
  },
  {
    up: migration_20261122_130727_slugs_of_drafts.up,
    down: migration_20261122_130727_slugs_of_drafts.down,
    name: '20261122_130727_slugs_of_drafts',
  },
  {
    up: migration_20261122_165511_newsroom_of_every_page.up,
    down: migration_20261122_165511_newsroom_of_every_page.down,
    name: '20261122_165511_newsroom_of_every_page'
  },
  {
    up: migration_20261122_190000_what_becomes_of_references.up,
    down: migration_20261122_190000_what_becomes_of_references.down,
    name: '20261122_190000_what_becomes_of_references',
  },
];
