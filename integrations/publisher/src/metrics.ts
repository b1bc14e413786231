import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Model } from './model/model.ts';
import type { Outcome } from './publish/write-routes.ts';
import type { PingOutcome } from './websub/pinger.ts';

export interface Metrics {
  registry: Registry;
  step: (outcome: Outcome) => void;
  ping: (outcome: PingOutcome) => void;
}

/** What the publisher tells of itself, without any content. */
export function createMetrics({ model }: { model: Model }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const files = new Counter({
    name: 'pressjour_publisher_files_total',
    help: 'Files by what was done with them',
    labelNames: ['done'],
    registers: [registry],
  });
  new Gauge({
    name: 'pressjour_publisher_routes_waiting',
    help: 'Routes that wait for their turn',
    registers: [registry],
    collect() {
      this.set(model.ledger.waitingRoutes());
    },
  });
  new Gauge({
    name: 'pressjour_publisher_routes_failing',
    help: 'Routes that could not be brought to what the cms says',
    registers: [registry],
    collect() {
      this.set(model.ledger.failingRoutes().length);
    },
  });
  const pings = new Counter({
    name: 'pressjour_publisher_pings_total',
    help: 'Words to the WebSub hub by what became of them',
    labelNames: ['outcome'],
    registers: [registry],
  });
  new Gauge({
    name: 'pressjour_publisher_pings_waiting',
    help: 'Feeds whose change the WebSub hub has still to be told of',
    registers: [registry],
    collect() {
      this.set(model.pings.waiting());
    },
  });
  return {
    registry,
    ping: (outcome) => pings.inc({ outcome }),
    step({ written, removed, unchanged, failed }) {
      files.inc({ done: 'written' }, written.length);
      files.inc({ done: 'removed' }, removed.length);
      files.inc({ done: 'unchanged' }, unchanged.length);
      files.inc({ done: 'failed' }, failed.length);
    },
  };
}
