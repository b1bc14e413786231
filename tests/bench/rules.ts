import { answerAt } from '@pressjour/rules';
import { officeAt } from './office.ts';
import type { Section } from './section.ts';

const calls = 200_000;

export const rules: Section = {
  name: 'rules',
  title: `who answers, asked ${calls} times over sixty days of one roster`,
  async measure() {
    const start = Temporal.Now.instant();
    const line = officeAt(start);
    const instants = Array.from({ length: calls }, (_, call) =>
      start.add({ seconds: (call * 7919) % (60 * 86_400) }),
    );
    const ask = (some: readonly Temporal.Instant[]) => {
      const begun = performance.now();
      for (const instant of some) answerAt({ instant, line, from: '+46701740605' });
      return (performance.now() - begun) / some.length;
    };
    ask(instants.slice(0, calls / 10));
    const milliseconds = ask(instants);
    return [
      { what: 'one answer', value: milliseconds * 1000, unit: 'µs' },
      { what: 'answers', value: 1000 / milliseconds, unit: 'a second' },
    ];
  },
};
