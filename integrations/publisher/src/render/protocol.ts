import type { Page } from '@pressjour/contract';

/** What the publisher and its renderer say to each other. */
export interface RenderJob {
  id: number;
  path: string;
  page: Page;
}

export interface Rendered {
  status: number;
  body: string;
}

export type RenderAnswer = { id: number } & ({ rendered: Rendered } | { error: string });
