import { parseArgs } from 'node:util';
import { flow } from './flow.ts';
import { lighthouseScores } from './lighthouse.ts';
import { publishing } from './publishing/index.ts';
import { rules } from './rules.ts';
import { isMissed, lineOf, type Section } from './section.ts';
import { serving } from './serving/index.ts';
import { voice } from './voice/index.ts';

/**
 * `npm run bench`: all sections, or those that are named. `--items 1000` makes a smaller newsroom, `--only sqlite,hugo`
 * measures parts of a section. Exits 1 when a target is missed.
 */
const sections: readonly Section[] = [voice, rules, flow, serving, lighthouseScores, publishing];

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { items: { type: 'string' }, only: { type: 'string' } },
});
const options = {
  items: values.items === undefined ? null : Number(values.items),
  only: values.only?.split(',') ?? [],
};
const parts = sections.flatMap(({ name, parts = [] }) => [name, ...parts]);
const unknown = [
  ...wanted.filter((name) => !sections.some((section) => section.name === name)),
  ...options.only,
].filter((name) => !parts.includes(name));
if (unknown.length > 0 || Number.isNaN(options.items)) {
  const names = sections.map(({ name, parts = [] }) =>
    parts.length > 0 ? `${name} (${parts.join(', ')})` : name,
  );
  console.error(
    `There is nothing like ${[...unknown, values.items].join(' ')}. Sections and their parts: ${names.join(', ')}.`,
  );
  process.exit(1);
}

let missed = 0;
for (const section of sections) {
  if (wanted.length > 0 && !wanted.includes(section.name)) continue;
  console.log(`\n${section.name}: ${section.title}`);
  const figures = await section.measure(options);
  for (const figure of figures) console.log(lineOf(figure));
  missed += figures.filter(isMissed).length;
}
console.log(missed === 0 ? '\nEvery target is kept.' : `\n${missed} targets are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
