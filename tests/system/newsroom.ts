import type { Environment } from '@pressjour/contract';
import { admin, asFirstAdmin, asUser, type CmsClient, type Document, pressService } from '../harness/cms.ts';
import { type Pressjour, type StartOptions, startPressjour } from '../harness/services.ts';

/** All services, an administrator and a press service. */
export interface Newsroom extends Pressjour {
  cms: CmsClient;
  /** Fetches from the public site without following redirects. */
  read: (path: string) => Promise<{ status: number; text: string; headers: Headers }>;
}

export async function openNewsroom(options: Omit<StartOptions, 'prepare'> = {}): Promise<Newsroom> {
  const pressjour = await startPressjour({
    ...options,
    prepare: async (environment) => {
      const cms = await asFirstAdmin(environment);
      await cms.updateGlobal('press-service', pressService);
    },
  });
  return {
    ...pressjour,
    cms: await asUser(pressjour.environment, admin),
    read: (path) => readSite(pressjour.environment, path),
  };
}

export async function readSite({ siteUrl }: Environment, path: string) {
  const response = await fetch(`${siteUrl}${path}`, { redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

let counter = 0;

/** A news item with a title that stands nowhere else. */
export async function writeItem(cms: CmsClient, changes: Record<string, unknown> = {}): Promise<Document> {
  counter += 1;
  return cms.create('news-items', {
    language: 'sv',
    kind: 'news',
    title: `Isvägen vid sjö nummer ${counter} öppnar`,
    lead: `Isen vid sjö nummer ${counter} bär två ton.`,
    ...changes,
  });
}

/** Weekly hours under which it is office hours at every moment, or at none. Holidays are out of the way. */
export const alwaysOpen = {
  ...pressService,
  closedOnSwedishHolidays: false,
  weeklyHours: ['1', '2', '3', '4', '5', '6', '7'].map((day) => ({ day, opens: '00:00', closes: '00:00' })),
};
export const neverOpen = { ...alwaysOpen, weeklyHours: [] };
