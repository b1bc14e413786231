import { flow } from './flow.ts';
import { rules } from './rules.ts';
import { isMissed, lineOf, type Section } from './section.ts';
import { voice } from './voice/index.ts';

/** `npm run bench`: all sections, or those that are named. Exits 1 when a target is missed. */
const sections: readonly Section[] = [voice, rules, flow];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  const names = sections.map(({ name }) => name).join(', ');
  console.error(`There is no section ${unknown.join(', ')}. Sections are: ${names}.`);
  process.exit(1);
}

let missed = 0;
for (const section of sections) {
  if (wanted.length > 0 && !wanted.includes(section.name)) continue;
  console.log(`\n${section.name}: ${section.title}`);
  const figures = await section.measure();
  for (const figure of figures) console.log(lineOf(figure));
  missed += figures.filter(isMissed).length;
}
console.log(missed === 0 ? '\nEvery target is kept.' : `\n${missed} targets are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
