import { assignments } from './assignments.ts';
import { briefings } from './briefings.ts';
import { channels } from './channels.ts';
import { events } from './events.ts';
import { files } from './files/power-of-attorney-example.ts';
import { documentRequest } from './guidance/document-request.ts';
import { filming } from './guidance/filming.ts';
import { powerOfAttorney } from './guidance/power-of-attorney.ts';
import { recording } from './guidance/recording.ts';
import { recordingInArabic } from './guidance/recording-in-arabic.ts';
import { autumn2026 } from './news/autumn-2026.ts';
import { spring2026 } from './news/spring-2026.ts';
import { winter2025 } from './news/winter-2025.ts';
import { contacts } from './press-contacts.ts';
import { officers, pressService } from './press-service.ts';
import { siteSettings } from './site-settings.ts';
import { statements } from './statements.ts';
import { topics } from './topics.ts';
import type { DemoContent } from './types.ts';

/** The press office of the invented agency Isvägsverket, as the demo shows it. Nothing here names a real one. */
export const demoContent: DemoContent = {
  pressService,
  siteSettings,
  officers,
  topics,
  contacts,
  channels,
  files,
  news: [...winter2025, ...spring2026, ...autumn2026],
  guidance: [...powerOfAttorney, ...recording, ...recordingInArabic, ...filming, ...documentRequest],
  statements,
  events,
  assignments,
  briefings,
};

export type * from './types.ts';
