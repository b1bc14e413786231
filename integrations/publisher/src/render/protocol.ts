/** What the publisher and its renderers say to each other. */
export interface RenderJob {
  id: number;
  path: string;
  /** The page as JSON. */
  page: string;
}

export interface Rendered {
  status: number;
  body: Uint8Array;
}

export type RenderAnswer = { id: number } & ({ rendered: Rendered } | { error: string });
