import { Router } from 'express';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type Running, runningPayload } from '../running.ts';

type Figures = Awaited<ReturnType<Running['figures']>>;

/** Each gauge with what it tells; none is given out while the database does not answer. */
const gauges: [string, string, (figures: Figures, now: number) => number | null][] = [
  [
    'pressjour_publish_overdue',
    'Texts that should be live or gone by now and are not',
    ({ overdue }) => overdue,
  ],
  [
    'pressjour_publish_jobs_waiting',
    'Changes that the publisher has not answered for',
    ({ waiting }) => waiting,
  ],
  ['pressjour_publish_jobs_failed', 'Changes that the publisher has refused so far', ({ failed }) => failed],
  [
    'pressjour_scheduled_next_seconds',
    'Seconds until the next approved text goes out or is taken down by itself',
    ({ next }, now) => (next === null ? null : (Date.parse(next) - now) / 1000),
  ],
  [
    'pressjour_live_check_age_seconds',
    'Seconds since the site was last looked at',
    ({ checkedAt }, now) => (checkedAt === null ? null : (now - Date.parse(checkedAt)) / 1000),
  ],
];

/** `/metrics` of the inner listener: figures for Prometheus, without any content. */
export function metricsRoute(): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const known = gauges.map(([name, help, of]) => ({
    gauge: new Gauge({ name, help, registers: [registry] }),
    of,
  }));
  const router = Router();
  router.get('/metrics', async (_req, res) => {
    const figures = await runningPayload()
      ?.figures()
      .catch(() => null);
    for (const { gauge, of } of known) {
      const value = figures ? of(figures, Date.now()) : null;
      // An unset gauge would tell 0, which says that all is well.
      gauge.set(value ?? Number.NaN);
    }
    res.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
