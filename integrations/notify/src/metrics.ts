import type { Errand } from '@pressjour/contract';
import { Counter, Gauge, Registry } from 'prom-client';
import type { WorkState } from './errands/work.ts';

export interface Metrics {
  registry: Registry;
  /** Counts a try. */
  count: (kind: Errand['kind'], outcome: 'done' | 'outbox' | 'again' | 'failed') => void;
}

/** Counters and gauges of the notifier. They name nobody. */
export function createMetrics({
  state,
  now,
}: {
  state: () => WorkState;
  now: () => Temporal.Instant;
}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const errands = new Counter({
    name: 'pressjour_errands_total',
    help: 'Tries by kind of errand and outcome: done, outbox (kept as a file), again (failed, may be tried again), failed.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  gauge('pressjour_errands_under_way', 'Errands that are being carried out.', () => state().underWay);
  gauge('pressjour_errand_results_untold', 'Results that the cms does not know yet.', () => state().untold);
  gauge(
    'pressjour_errand_oldest_due_seconds',
    'Since when the oldest errand here has been due; 0 for none.',
    () => secondsSince(state().oldestDueAt, 0),
  );
  gauge(
    'pressjour_errands_asked_seconds',
    'Seconds since the cms last answered whether anything is due.',
    () => secondsSince(state().reachedAt, Number.POSITIVE_INFINITY),
  );

  return { registry, count: (kind, outcome) => errands.inc({ kind, outcome }) };

  function secondsSince(instant: Temporal.Instant | string | null, never: number): number {
    if (instant === null) return never;
    return Temporal.Instant.from(instant).until(now()).total('seconds');
  }

  function gauge(name: string, help: string, value: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  }
}
