import type { PageFrame } from './page-parts.ts';

/** The address of something that was taken back: its reason and date, nothing else of it. */
export interface WithdrawnPage extends PageFrame {
  page: 'withdrawn';
  reason: string;
  /** Instant. */
  date: string;
}

/** Answered with 410 by the publisher's web server. */
export interface GonePage extends PageFrame {
  page: 'gone';
  reason: string;
  date: string;
}

export interface NotFoundPage extends PageFrame {
  page: 'not-found';
}
