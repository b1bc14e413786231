import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { offerRunning, type Running } from '../running.ts';
import { metricsRoute } from './metrics.ts';

async function read(figures: Running['figures']): Promise<string> {
  offerRunning({
    check: async () => {},
    stop: async () => {},
    answer: async () => Response.error(),
    figures,
  });
  const server = createServer(express().use(metricsRoute())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    return await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  } finally {
    server.close();
  }
}

it('tells how publishing stands', async () => {
  const inTenMinutes = new Date(Date.now() + 600_000).toISOString();
  const text = await read(async () => ({
    overdue: 2,
    waiting: 5,
    failed: 1,
    next: inTenMinutes,
    checkedAt: null,
  }));
  expect(text).toMatch(/^pressjour_publish_overdue 2$/m);
  expect(text).toMatch(/^pressjour_publish_jobs_waiting 5$/m);
  expect(text).toMatch(/^pressjour_publish_jobs_failed 1$/m);
  expect(Number(/^pressjour_scheduled_next_seconds (\S+)$/m.exec(text)?.[1])).toBeCloseTo(600, -1);
  expect(text).toMatch(/^pressjour_live_check_age_seconds Nan$/im);
});

it('does not say that all is well while the database does not answer', async () => {
  const text = await read(() => Promise.reject(new Error('The database does not answer.')));
  expect(text).toMatch(/^pressjour_publish_overdue Nan$/im);
});
