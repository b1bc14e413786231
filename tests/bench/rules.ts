import { answerAt, lineStatusAt } from '@pressjour/rules';
import { officeAt } from './office.ts';
import type { Section } from './section.ts';

const calls = 200_000;
const statuses = 200;

export const rules: Section = {
  name: 'rules',
  title: `who answers, asked ${calls} times over sixty days of one roster; the status of a line told anew, ${statuses} times`,
  async measure() {
    const start = Temporal.Now.instant();
    const line = officeAt(start);
    const instants = Array.from({ length: calls }, (_, call) =>
      start.add({ seconds: (call * 7919) % (60 * 86_400) }),
    );
    const each = <T>(some: readonly T[], work: (one: T) => unknown) => {
      const begun = performance.now();
      for (const one of some) work(one);
      return (performance.now() - begun) / some.length;
    };
    const answer = (instant: Temporal.Instant) => answerAt({ instant, line, from: '+46701740605' });
    const status = (instant: Temporal.Instant) => lineStatusAt({ instant, line: { ...line } });
    each(instants.slice(0, calls / 10), answer);
    const milliseconds = each(instants, answer);
    each(instants.slice(0, statuses / 10), status);
    const statusMilliseconds = each(instants.slice(0, statuses), status);
    return [
      { what: 'one answer', value: milliseconds * 1000, unit: 'µs' },
      { what: 'answers', value: 1000 / milliseconds, unit: 'a second' },
      { what: 'one status, sixty days ahead', value: statusMilliseconds, unit: 'ms' },
    ];
  },
};
