import { BuildError, builds, isStale, runBuild } from '@pressjour/supervisor/builds';
import { runChecks } from './check.ts';
import { startMongod } from './harness/mongod.ts';
import { type Counts, lineOf, type Phase, runPhase, sum } from './harness/phase.ts';

/** `npm test`: builds what is stale, checks, and runs every test; ends with the sums, a line a phase and one in all. */
const results = new Map<string, Counts>();

for (const build of builds.filter(isStale)) {
  console.log(`${build.title} …`);
  try {
    await runBuild(build);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.log(error.message);
    results.set(`build of ${build.name}`, { passed: 0, failed: 1, skipped: 0 });
  }
}

console.log('\n== check ==');
results.set('check', await runChecks());
await phase({ name: 'unit', project: 'unit' });
await phase({ name: 'components', project: 'components' });
await phase({ name: 'services', project: 'services' });
const onSqlite = { PRESSJOUR_TEST_DATABASE: 'sqlite' };
// They wait for processes and for each other most of the time, so two run side by side; the longest begin.
const beside = [
  () => phase({ name: 'sqlite', project: 'system', env: onSqlite }),
  onMongodb,
  () => phase({ name: 'browser', project: 'browser', env: onSqlite, shown: 'when done' }),
  () => phase({ name: 'leaks', project: 'leaks', env: onSqlite, shown: 'when done' }),
].values();
const lane = async () => {
  for (const begin of beside) await begin();
};
await Promise.all([lane(), lane()]);

console.log('');
for (const [name, { failures = [] }] of results)
  for (const failure of failures) console.log(`failed in ${name}: ${failure}`);
for (const [name, counts] of results) console.log(lineOf(name, counts));
const total = sum([...results.values()]);
console.log(lineOf('', total));
process.exitCode = total.failed === 0 ? 0 : 1;

async function phase(what: Phase): Promise<void> {
  results.set(what.name, await runPhase(what));
}

async function onMongodb(): Promise<void> {
  try {
    const mongod = await startMongod();
    console.log(`\n${mongod.origin}`);
    try {
      const env = { PRESSJOUR_TEST_DATABASE: 'mongodb', PRESSJOUR_TEST_MONGODB_URI: mongod.uri };
      await phase({ name: 'mongodb', project: 'system', env, shown: 'when done' });
    } finally {
      await mongod.stop();
    }
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    results.set('mongodb', { passed: 0, failed: 1, skipped: 0 });
  }
}
